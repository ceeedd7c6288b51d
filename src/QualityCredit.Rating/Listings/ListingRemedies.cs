using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Listings;

/// <summary>Whether an entry can be removed before its end.</summary>
public enum EarlyRemoval : byte
{
    /// <summary>Repair can be asked for from a day on.</summary>
    [Label("可申请信用修复", "Repair can be asked for")] Possible = 1,

    /// <summary>Never before the end of the term.</summary>
    [Label("不予提前移出", "Excluded")] Excluded,

    /// <summary>The term ends no later than repair could be asked for.</summary>
    [Label("届满在先", "The term ends first")] EndsFirst,

    /// <summary>The entry lasts longer than its degree allows; only the decision says when it can be removed.</summary>
    [Label("以决定为准", "As the decision says")] AsDecided,
}

/// <summary>What may be done against an entry of the list, and by which clause.</summary>
/// <param name="Objection">How long an objection, possible at any time, may take to be decided.</param>
/// <param name="Early">Whether the entry can be removed early.</param>
/// <param name="From">First day on which repair can be asked for; null unless it is possible.</param>
/// <param name="Minimum">What sets that day.</param>
/// <param name="Acceptance">How long the acceptance of the request may take.</param>
/// <param name="Decision">How long the decision on the repair may take.</param>
public sealed record ListingRemedies(TermLength Objection, EarlyRemoval Early, DateOnly? From, Citation Minimum, TermLength Acceptance, TermLength Decision)
{
    /// <summary>The remedies on a day, by the law of that day.</summary>
    /// <param name="listing">The entry.</param>
    /// <param name="proposal">What the case that published it was about; null where no case did.</param>
    /// <param name="on">The day.</param>
    /// <param name="law">The law of the place.</param>
    /// <returns>The remedies; null where no procedure is in force.</returns>
    public static ListingRemedies? Of(Listing listing, ListingProposal? proposal, DateOnly on, ListingLaw law)
    {
        if (law.TermsOn(on) is not { } terms)
        {
            return null;
        }

        var bounds = terms.Degrees[listing.Degree];
        var (early, from) = proposal is null ? OfDegree(listing, bounds) : OfCase(listing, proposal, on, law);
        return new(
            terms.Lengths[ProcedureTerm.ObjectionDecision], early, early == EarlyRemoval.Possible ? from : null, bounds.Citation,
            terms.Lengths[ProcedureTerm.RepairAcceptance], terms.Lengths[ProcedureTerm.RepairDecision]);
    }

    private static (EarlyRemoval Early, DateOnly? From) OfCase(Listing listing, ListingProposal proposal, DateOnly on, ListingLaw law) =>
        proposal.RemovableAfterMonths is null ? (EarlyRemoval.Excluded, null) : Before(listing, ListingProcedure.RepairableFrom(proposal, listing.ListedFrom, on, law));

    private static (EarlyRemoval Early, DateOnly? From) OfDegree(Listing listing, DegreeBounds bounds) =>
        !(listing.ListedUntil <= listing.ListedFrom.AddMonths(bounds.AtMostMonths)) ? (EarlyRemoval.AsDecided, null)
        : bounds.RemovableAfterMonths is { } months ? Before(listing, listing.ListedFrom.AddMonths(months))
        : (EarlyRemoval.Excluded, null);

    private static (EarlyRemoval Early, DateOnly? From) Before(Listing listing, DateOnly? from) =>
        listing.ListedUntil <= from ? (EarlyRemoval.EndsFirst, null) : (EarlyRemoval.Possible, from);
}
