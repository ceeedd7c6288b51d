using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Register.Proofs;

/// <summary>What a leaf of the log speaks of.</summary>
public enum LogSubject : byte
{
    /// <summary>An entry of the blacklist was published; the source is the item of evidence.</summary>
    Listing = 1,

    /// <summary>An entry was replaced by a correction or taken back.</summary>
    ListingClosed,

    /// <summary>The published status changed between listed and not listed; the source is the sequence of the change.</summary>
    Status,

    /// <summary>A step of policies on their way into force.</summary>
    PolicyStep,

    /// <summary>A step of a case changed what the public is shown: an entry, a reply beside it, a removal, an annulment; the source is the sequence of the change.</summary>
    ListingChange,

    /// <summary>A step onto the red list or off it; the source is enterprise and number of the step.</summary>
    RedListStep,

    /// <summary>Where the ledger of credit queries stood, signed.</summary>
    LedgerHead,

    /// <summary>Lines of that ledger were removed because their term was over; the source is the last of them.</summary>
    LedgerCut,
}

/// <summary>A leaf of the transparency log as it is stored. Rows are only ever added.</summary>
public sealed class LogEntry
{
    /// <summary>Place in the log, from 0 without gaps.</summary>
    public required int Index { get; init; }

    public required LogSubject Subject { get; init; }

    /// <summary>Number of the row that it speaks of.</summary>
    public required long SourceId { get; init; }

    public required byte[] Salt { get; init; }

    public required string Statement { get; init; }

    public required byte[] Hash { get; init; }

    public LogLeaf Leaf => new(Salt, Statement);

    internal sealed class Configuration : IEntityTypeConfiguration<LogEntry>
    {
        public void Configure(EntityTypeBuilder<LogEntry> builder)
        {
            builder.ToTable("LogEntries");
            builder.HasKey(entry => entry.Index);
            builder.Property(entry => entry.Index).ValueGeneratedNever();
            builder.Property(entry => entry.Salt).HasMaxLength(LogLeaf.SaltLength).IsFixedLength();
            builder.Property(entry => entry.Hash).HasMaxLength(MerkleHash.Length).IsFixedLength();
            builder.Ignore(entry => entry.Leaf);
            builder.HasIndex(entry => new { entry.Subject, entry.SourceId }).IsUnique();
        }
    }
}
