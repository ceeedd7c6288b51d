using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Ratings;

public abstract record RatingComparison;

/// <summary>Two ratings of one enterprise and what moved between them.</summary>
public sealed record ComparedRatings(ExplainedRating Before, ExplainedRating After, DecisionComparison Comparison) : RatingComparison;

/// <summary>One of the two could not be explained.</summary>
public sealed record RatingsNotCompared(RatingNotExplained Why) : RatingComparison;

/// <summary>One side of a comparison.</summary>
/// <param name="AsOf">Its day; null for the decision that is published.</param>
/// <param name="Policy">Its policy; null for the one that governs.</param>
/// <param name="DecisionId">A stored decision, which then says day and policy; null where they are asked for.</param>
public readonly record struct RatingSide(DateOnly? AsOf, string? Policy, long? DecisionId = null);

/// <summary>What moved between two days, two editions or two policies, and because of which rule and item.</summary>
public sealed class CompareRatings(ExplainRating explain)
{
    public async Task<RatingComparison> ExecuteAsync(EnterpriseCode code, RatingSide before, RatingSide after, CancellationToken ct)
    {
        var one = await ExplainAsync(code, before, ct);
        if (one is not ExplainedRating first)
        {
            return new RatingsNotCompared((RatingNotExplained)one);
        }

        var other = await ExplainAsync(code, after, ct);
        return other is ExplainedRating second
            ? new ComparedRatings(first, second, CompareDecisions.Between(new(first.File, first.Decision), new(second.File, second.Decision)))
            : new RatingsNotCompared((RatingNotExplained)other);
    }

    private Task<RatingExplanation> ExplainAsync(EnterpriseCode code, RatingSide side, CancellationToken ct) =>
        side.DecisionId is { } stored ? explain.ExecuteAsync(code, stored, ct) : explain.ExecuteAsync(code, side.AsOf, side.Policy, ct);
}
