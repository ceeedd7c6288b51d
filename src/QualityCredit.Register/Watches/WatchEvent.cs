using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>That an event of the common feed is a client's, under the client's own number. Rows are only ever added.</summary>
public sealed class WatchEvent
{
    public required string ClientId { get; init; }

    /// <summary>From 1 without gaps: a client that keeps the last one sees what it lacks.</summary>
    public required long Sequence { get; init; }

    public required long FeedSequence { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<WatchEvent>
    {
        public void Configure(EntityTypeBuilder<WatchEvent> builder)
        {
            builder.ToTable("WatchEvents");
            builder.HasKey(row => new { row.ClientId, row.Sequence });
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.HasIndex(row => new { row.ClientId, row.FeedSequence }).IsUnique();
            builder.Metadata.AppendOnly();
        }
    }
}

/// <summary>The one row that says how far the common feed was given out to those who watch.</summary>
public sealed class WatchPosition
{
    internal const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public long GivenOutTo { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<WatchPosition>
    {
        public void Configure(EntityTypeBuilder<WatchPosition> builder)
        {
            builder.ToTable("WatchPositions");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasData(new WatchPosition());
        }
    }
}
