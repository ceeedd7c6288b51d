using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>
/// A package for a receiver, numbered from 1 without gaps. What it says follows from the changes, the packages and the receipts before it; here
/// stands what it was when it was made, so that nothing else is ever handed out under its number.
/// </summary>
public sealed class HandOverPackage
{
    internal const int DigestLength = 64;

    public required HandOverReceiver Receiver { get; init; }

    public required int Number { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime MadeUtc { get; init; }

    /// <summary>The confirmed package that it begins with; 0 for a full one.</summary>
    public required int Base { get; init; }

    public required string BaseSha256 { get; init; }

    public required string ResultSha256 { get; init; }

    /// <summary>Number of records that are held when every line was taken.</summary>
    public required int Rows { get; init; }

    public required int Upserts { get; init; }

    public required int Tombstones { get; init; }

    /// <summary>Number of records with a value that does not fit.</summary>
    public required int HeldBack { get; init; }

    public required long LastSequence { get; init; }

    public required long ListVersion { get; init; }

    public required long DataVersion { get; init; }

    public required string SchemaSha256 { get; init; }

    public required long FileBytes { get; init; }

    public required string FileSha256 { get; init; }

    public bool IsFull => Base == 0;

    public int Lines => Upserts + Tombstones;

    public string DataName => FormattableString.Invariant($"{Code}-{Number:D6}-{Kind}.csv");

    public string SchemaName => $"{Code}.schema.json";

    internal string Kind => IsFull ? "full" : "delta";

    internal string Code => Vocabulary.TermOf(Receiver).Code;

    /// <summary>Whether its files can be made: those of a package with other fields than today's cannot.</summary>
    public bool HasFiles => SchemaSha256 == HandOverFile.Of(Receiver).Digest;

    internal sealed class Configuration : IEntityTypeConfiguration<HandOverPackage>
    {
        public void Configure(EntityTypeBuilder<HandOverPackage> builder)
        {
            builder.ToTable("HandOverPackages");
            builder.HasKey(row => new { row.Receiver, row.Number });
            builder.Property(row => row.Number).ValueGeneratedNever();
            foreach (var digest in new[] { nameof(BaseSha256), nameof(ResultSha256), nameof(SchemaSha256), nameof(FileSha256) })
            {
                builder.Property(digest).HasMaxLength(DigestLength).IsFixedLength().IsUnicode(false);
            }

            builder.Ignore(row => row.IsFull);
            builder.Ignore(row => row.Lines);
            builder.Ignore(row => row.DataName);
            builder.Ignore(row => row.SchemaName);
            builder.Ignore(row => row.HasFiles);
            builder.Metadata.AppendOnly();
        }
    }
}
