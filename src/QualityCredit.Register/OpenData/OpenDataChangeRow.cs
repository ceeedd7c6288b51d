using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.OpenData;

/// <summary>
/// A change of the published list as it is stored. Rows are only ever added. What an ended entry said stays here, as what was published
/// then, and is shown no longer.
/// </summary>
public sealed class OpenDataChangeRow
{
    internal const int KeyLength = 32;

    public required long Sequence { get; init; }

    public required int Version { get; init; }

    public required string Key { get; init; }

    /// <summary>The row as it is published; null where the entry ended.</summary>
    public string? Line { get; init; }

    public EntryEnd? End { get; init; }

    public OpenDataChange Change => new(Sequence, Version, Key, Line, End);

    internal static OpenDataChangeRow Of(OpenDataChange change) =>
        new() { Sequence = change.Sequence, Version = change.Version, Key = change.Key, Line = change.Line, End = change.End };

    internal sealed class Configuration : IEntityTypeConfiguration<OpenDataChangeRow>
    {
        public void Configure(EntityTypeBuilder<OpenDataChangeRow> builder)
        {
            builder.ToTable("OpenDataRows");
            builder.HasKey(row => row.Sequence);
            builder.Property(row => row.Key).HasMaxLength(KeyLength).IsFixedLength().IsUnicode(false);
            builder.Ignore(row => row.Change);
            builder.Metadata.AppendOnly();
            builder.Property(row => row.Sequence).ValueGeneratedNever();
        }
    }
}
