using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Decisions;

namespace QualityCredit.Register.Ratings;

/// <summary>The narrow row that people read: what the last published decision of an enterprise came to.</summary>
public sealed class EnterpriseStatus
{
    public required int EnterpriseId { get; init; }

    public required long DecisionId { get; set; }

    /// <summary><see cref="RatingOutcome.Number"/>.</summary>
    public required byte Outcome { get; set; }

    public required SupervisionIntensity Intensity { get; set; }

    public required bool Listed { get; set; }

    /// <summary>The highest risk of its products, 0 where it has none.</summary>
    public required byte HighestRisk { get; set; }

    public required int Points { get; set; }

    /// <summary>The as-of date of the decision.</summary>
    public required DateOnly RatedOn { get; set; }

    /// <summary>First day on which the decision would change if nothing came in; the default day where none is known.</summary>
    public DateOnly NextChange { get; set; }

    public byte StandingGrade { get; set; }

    public DateOnly GradeSince { get; set; }

    public DateOnly FirstRatedOn { get; set; }

    public DateOnly ReviewedOn { get; set; }

    public required long DataVersion { get; set; }

    /// <summary>Fingerprint of the policy edition, 32 bytes.</summary>
    public required byte[] Fingerprint { get; set; }

    public RatingOutcome Rated => RatingOutcome.Of(Outcome);

    public Standing Standing => new(RatingOutcome.Of(StandingGrade).Grade, GradeSince, FirstRatedOn, ReviewedOn);

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseStatus>
    {
        public void Configure(EntityTypeBuilder<EnterpriseStatus> builder)
        {
            builder.ToTable("Statuses");
            builder.HasKey(status => status.EnterpriseId);
            builder.Property(status => status.EnterpriseId).ValueGeneratedNever();
            builder.Ignore(status => status.Rated);
            builder.Ignore(status => status.Standing);
            builder.Property(status => status.Fingerprint).HasMaxLength(32).IsFixedLength();
            builder.HasIndex(status => status.NextChange);
        }
    }
}
