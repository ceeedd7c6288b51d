using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.OpenData;

/// <summary>
/// A release of the open data: the public list as of a day, numbered from 1 without gaps. One is made when the list differs from the last
/// one. Rows are only ever added, each in one transaction with its <see cref="OpenDataChangeRow"/>s.
/// </summary>
public sealed class OpenDataRelease
{
    internal const int DigestLength = 64;

    public required int Version { get; init; }

    /// <summary>The day whose list it is.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime MadeUtc { get; init; }

    /// <summary>Version of the public list that it was made of: a process that knows less makes no release after it.</summary>
    public required long ListVersion { get; init; }

    public required int Format { get; init; }

    /// <summary>Number of entries in the list.</summary>
    public required int Rows { get; init; }

    public required int Upserts { get; init; }

    public required int Tombstones { get; init; }

    /// <summary>Number of the last change up to this release.</summary>
    public required long LastSequence { get; init; }

    public required int LogSize { get; init; }

    public required long CsvBytes { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public required string CsvSha256 { get; init; }

    public required long NdjsonBytes { get; init; }

    public required string NdjsonSha256 { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OpenDataRelease>
    {
        public void Configure(EntityTypeBuilder<OpenDataRelease> builder)
        {
            builder.ToTable("OpenDataReleases");
            builder.HasKey(release => release.Version);
            builder.Property(release => release.CsvSha256).HasMaxLength(DigestLength).IsFixedLength().IsUnicode(false);
            builder.Property(release => release.NdjsonSha256).HasMaxLength(DigestLength).IsFixedLength().IsUnicode(false);
            builder.Metadata.AppendOnly();
            builder.Property(release => release.Version).ValueGeneratedNever();
        }
    }
}
