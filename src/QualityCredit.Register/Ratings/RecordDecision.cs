using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>From a decision to the row that is stored of it.</summary>
internal static class RecordDecision
{
    /// <param name="decision">The decision.</param>
    /// <param name="enterprise">Whom it is about.</param>
    /// <param name="previousId">The decision in force until now, 0 where there is none.</param>
    /// <param name="run">Run and known-at.</param>
    /// <param name="products">The products of the file.</param>
    /// <param name="evidence">The evidence of the file.</param>
    public static DecisionRecord ToRecord(
        this RatingDecision decision,
        int enterprise,
        long previousId,
        (long Id, DateTime KnownAtUtc) run,
        ReadOnlySpan<ProductFact> products,
        ReadOnlySpan<EvidenceFact> evidence)
    {
        var listed = ListingsInForce.Lists(evidence, decision.AsOf, out var listingMoves);
        return new()
        {
            Id = RowKey.Of(enterprise, previousId == 0 ? 1 : RowKey.SerialOf(previousId) + 1),
            RunId = run.Id,
            PreviousId = previousId == 0 ? null : previousId,
            AsOf = decision.AsOf,
            KnownAtUtc = run.KnownAtUtc,
            Outcome = decision.Outcome.Number,
            Intensity = decision.Intensity,
            Listed = listed,
            Points = decision.Points,
            CreditPoints = decision.PointsOf(Dimension.Credit),
            CapabilityPoints = decision.PointsOf(Dimension.Capability),
            ProductPoints = decision.PointsOf(Dimension.Product),
            NextChange = Earlier(decision.NextChange?.On ?? default, listingMoves),
            StandingGrade = (byte)(decision.After.Grade ?? 0),
            GradeSince = decision.After.GradeSince,
            FirstRatedOn = decision.After.FirstRatedOn,
            ReviewedOn = decision.After.ReviewedOn,
            Policy = decision.Program.Policy,
            Fingerprint = decision.Fingerprint.ToBytes(),
            Digest = decision.Digest(),
            Risks = RisksOf(decision, products),
            Fired = decision.FiredRules(),
        };
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left == default || (right != default && right < left) ? right : left;

    private static byte[] RisksOf(RatingDecision decision, ReadOnlySpan<ProductFact> products)
    {
        if (products.Length == 0)
        {
            return [];
        }

        var risks = new byte[products[^1].Serial];
        for (var i = 0; i < products.Length; i++)
        {
            risks[products[i].Serial - 1] = (byte)decision.Risks[i];
        }

        return risks;
    }
}
