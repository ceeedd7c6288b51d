using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Ratings;

/// <summary>What of a status changed.</summary>
[Flags]
public enum StatusChangeKinds : byte
{
    None = 0,
    Outcome = 1,
    Intensity = 2,
    Listed = 4,
    Delisted = 8,
}

/// <summary>One published change of status: a row of the change feed, numbered without gaps.</summary>
public sealed class StatusChange
{
    public required long Sequence { get; init; }

    public required int EnterpriseId { get; init; }

    public required OrganizationCode Code { get; init; }

    public required StatusChangeKinds Kinds { get; init; }

    /// <summary><see cref="RatingOutcome.Number"/>; null at the first publication.</summary>
    public byte? OldOutcome { get; init; }

    public required byte NewOutcome { get; init; }

    public SupervisionIntensity? OldIntensity { get; init; }

    public required SupervisionIntensity NewIntensity { get; init; }

    public required bool OldListed { get; init; }

    public required bool NewListed { get; init; }

    public required long DecisionId { get; init; }

    public required DateTime PublishedUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<StatusChange>
    {
        public void Configure(EntityTypeBuilder<StatusChange> builder)
        {
            builder.ToTable("Changes");
            builder.HasKey(change => change.Sequence);
            builder.Property(change => change.Sequence).ValueGeneratedNever();
            builder.HasIndex(change => change.EnterpriseId);
        }
    }
}
