using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Decisions;

namespace QualityCredit.Register.Ratings;

/// <summary>
/// A decision that did not start from where the one before it left the enterprise, because that one rested on an item that was void from
/// the start: it started from where the enterprise would have stood. Rows are only ever added, with the decision.
/// </summary>
public sealed class StandingCorrection
{
    /// <summary>The decision that started from it.</summary>
    public required long DecisionId { get; init; }

    public required long RunId { get; init; }

    /// <summary>The first decision that rested on what was void.</summary>
    public required long FirstRestedId { get; init; }

    /// <summary>Where the enterprise would have stood: grade (0 none) and its days.</summary>
    public required byte StandingGrade { get; init; }

    public required DateOnly GradeSince { get; init; }

    public required DateOnly FirstRatedOn { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    public Standing Standing => new(RatingOutcome.Of(StandingGrade).Grade, GradeSince, FirstRatedOn, ReviewedOn);

    internal static StandingCorrection Of(DecisionRecord decision, long firstRested, Standing standing) => new()
    {
        DecisionId = decision.Id,
        RunId = decision.RunId,
        FirstRestedId = firstRested,
        StandingGrade = (byte)(standing.Grade ?? 0),
        GradeSince = standing.GradeSince,
        FirstRatedOn = standing.FirstRatedOn,
        ReviewedOn = standing.ReviewedOn,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<StandingCorrection>
    {
        public void Configure(EntityTypeBuilder<StandingCorrection> builder)
        {
            builder.ToTable("StandingCorrections");
            builder.HasKey(correction => correction.DecisionId);
            builder.Property(correction => correction.DecisionId).ValueGeneratedNever();
            builder.Ignore(correction => correction.Standing);
        }
    }
}
