using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>A stretch of a client's events that could not be delivered in time. They can be read or replayed as before. Rows are only ever added.</summary>
public sealed class DeadLetters
{
    public required string ClientId { get; init; }

    /// <summary>From 1 without gaps.</summary>
    public required int Number { get; init; }

    public required WatchFeed Feed { get; init; }

    public required long FirstSequence { get; init; }

    public required long LastSequence { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>When the attempts began to fail.</summary>
    public required DateTime FirstFailureUtc { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Why the last one failed.</summary>
    public required string Failure { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DeadLetters>
    {
        public void Configure(EntityTypeBuilder<DeadLetters> builder)
        {
            builder.ToTable("DeadLetters");
            builder.HasKey(row => new { row.ClientId, row.Number });
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Failure).HasMaxLength(WatchTarget.LongestFailure).IsUnicode(false);
            builder.Metadata.AppendOnly();
        }
    }
}
