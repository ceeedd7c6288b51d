using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>Which published feed an event comes from.</summary>
public enum FeedSource : byte
{
    /// <summary>Published statuses: grade, intensity, whether listed.</summary>
    Status = 1,

    /// <summary>The published list: entries that came, changed or ended, also because their term is over.</summary>
    List,
}

/// <summary>
/// A stretch of the common feed: so many events of one source, from one number on. Both sources number without gaps, so that a run of a
/// million changes is one row here. Rows are only ever added.
/// </summary>
public sealed class FeedSegment
{
    /// <summary>Number of its first event in the common feed.</summary>
    public required long FirstSequence { get; init; }

    public required FeedSource Source { get; init; }

    /// <summary>Number of that event in its source.</summary>
    public required long FirstSourceSequence { get; init; }

    public required long Count { get; init; }

    public required DateTime AddedUtc { get; init; }

    public long LastSequence => FirstSequence + Count - 1;

    public long LastSourceSequence => FirstSourceSequence + Count - 1;

    /// <summary>What is added to a number of the source to get the number in the common feed.</summary>
    public long Offset => FirstSequence - FirstSourceSequence;

    internal sealed class Configuration : IEntityTypeConfiguration<FeedSegment>
    {
        public void Configure(EntityTypeBuilder<FeedSegment> builder)
        {
            builder.ToTable("FeedSegments");
            builder.HasKey(row => row.FirstSequence);
            builder.Property(row => row.FirstSequence).ValueGeneratedNever();
            builder.Ignore(row => row.LastSequence);
            builder.Ignore(row => row.LastSourceSequence);
            builder.Ignore(row => row.Offset);
            builder.HasIndex(row => new { row.Source, row.FirstSourceSequence }).IsUnique();
            builder.Metadata.AppendOnly();
        }
    }
}
