using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Decisions;

namespace QualityCredit.Register.Ratings;

/// <summary>
/// A decision as what produced it and what it came to; the explanation is derived by replay and must meet <see cref="Digest"/>.
/// Rows are only ever added.
/// </summary>
public sealed class DecisionRecord
{
    private const int MostRules = 2048;

    /// <summary>Enterprise and serial, see <see cref="Storage.RowKey"/>.</summary>
    public required long Id { get; init; }

    public required long RunId { get; init; }

    /// <summary>The decision published before this one, whose standing this one started from.</summary>
    public long? PreviousId { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTime KnownAtUtc { get; init; }

    /// <summary><see cref="RatingOutcome.Number"/>.</summary>
    public required byte Outcome { get; init; }

    public required SupervisionIntensity Intensity { get; init; }

    public required bool Listed { get; init; }

    public required int Points { get; init; }

    public required int CreditPoints { get; init; }

    public required int CapabilityPoints { get; init; }

    public required int ProductPoints { get; init; }

    /// <summary>First day on which the decision would change if nothing came in; the default day where none is known.</summary>
    public DateOnly NextChange { get; init; }

    /// <summary>The standing after this decision: grade (0 none) and its days.</summary>
    public byte StandingGrade { get; init; }

    public DateOnly GradeSince { get; init; }

    public DateOnly FirstRatedOn { get; init; }

    public DateOnly ReviewedOn { get; init; }

    public required string Policy { get; init; }

    /// <summary>Fingerprint of the policy edition, 32 bytes.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>SHA-256 of the full trace.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>One byte per product serial from 1: its <see cref="RiskLevel"/>, 0 where there is no such product.</summary>
    public required byte[] Risks { get; init; }

    /// <summary><see cref="RatingDecision.FiredRules"/>: a bit for each rule of the edition. By it a run counts also what it lets stand.</summary>
    public required byte[] Fired { get; init; }

    public Standing Standing => new(RatingOutcome.Of(StandingGrade).Grade, GradeSince, FirstRatedOn, ReviewedOn);

    internal sealed class Configuration : IEntityTypeConfiguration<DecisionRecord>
    {
        public void Configure(EntityTypeBuilder<DecisionRecord> builder)
        {
            builder.ToTable("Decisions");
            builder.Ignore(decision => decision.Standing);
            builder.Property(decision => decision.Id).ValueGeneratedNever();
            builder.Property(decision => decision.Policy).HasMaxLength(40).IsUnicode(false);
            builder.Property(decision => decision.Fingerprint).HasMaxLength(32).IsFixedLength();
            builder.Property(decision => decision.Digest).HasMaxLength(32).IsFixedLength();
            builder.Property(decision => decision.Risks).HasMaxLength(Storage.RowKey.ProductsPerEnterprise);
            builder.Property(decision => decision.Fired).HasMaxLength(MostRules / 8);
            builder.HasIndex(decision => decision.RunId);
        }
    }
}
