using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Blacklist;

namespace QualityCredit.Register.PublicList;

/// <summary>The list on a day, with the law of that day: everything that an answer to the public is made of.</summary>
public sealed class PublicDay(PublishedList list, DateOnly day, PolicyLibrary policies, RegisteredNames names, DateTime sinceUtc)
{
    public PublishedList List => list;

    public DateOnly Day => day;

    /// <summary>From when the answers have been as they are.</summary>
    public DateTime SinceUtc => sinceUtc > names.ChangedUtc ? sinceUtc : names.ChangedUtc;

    public ListingAnswer Answer(EnterpriseCode code) =>
        list.Find(code.Organization)?.AnswerOn(code, day, list.KnownAtUtc) ?? new(code, names.Of(code.Organization), day, list.KnownAtUtc, []);

    /// <summary>What may be done against each entry in force, in their order; null where no procedure is in force.</summary>
    public IReadOnlyList<ListingRemedies?> RemediesOf(OrganizationCode code)
    {
        if (list.Find(code) is not { } enterprise || !enterprise.IsListedOn(day))
        {
            return [];
        }

        var law = ListingLaw.Of(policies.Governing(enterprise.Region, day) is { } policy ? policies.Chain(policy) : []);
        return [.. enterprise.EntriesOn(day).Select(entry => ListingRemedies.Of(entry.Listing, enterprise.CaseOf(entry)?.Proposal, day, law))];
    }
}
