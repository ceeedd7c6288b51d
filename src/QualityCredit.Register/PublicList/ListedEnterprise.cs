using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;

namespace QualityCredit.Register.PublicList;

/// <summary>An enterprise that has, or once had, an entry on the list.</summary>
public sealed record ListedEnterprise
{
    public required OrganizationCode Code { get; init; }

    public UnifiedSocialCreditCode? CreditCode { get; init; }

    public required string Name { get; init; }

    /// <summary>Names it bore, the last one first.</summary>
    public required IReadOnlyList<string> FormerNames { get; init; }

    public required RegionCode Region { get; init; }

    /// <summary>All its entries, by the first day of the listing.</summary>
    public required IReadOnlyList<PublishedEntry> Entries { get; init; }

    /// <summary>The cases that published an entry, also of entries that are void.</summary>
    public required IReadOnlyList<PublishedCase> Cases { get; init; }

    public bool IsListedOn(DateOnly day) => Entries.Any(entry => entry.IsInForceOn(day));

    public IEnumerable<PublishedEntry> EntriesOn(DateOnly day) => Entries.Where(entry => entry.IsInForceOn(day));

    /// <summary>The case that published an entry; null where it came by an import.</summary>
    public PublishedCase? CaseOf(PublishedEntry entry) =>
        Cases.FirstOrDefault(one => one.Department == entry.Listing.Provenance.Department && one.Document == entry.Listing.Provenance.Document);

    /// <summary>Entries that were void from the start, as far as that was published by a day.</summary>
    public IEnumerable<AnnulledListing> AnnulledOn(DateOnly day) => Cases.Select(one => one.AnnulledOn(day)).OfType<AnnulledListing>();

    /// <summary>The answer for a day, as far as it is known at an instant.</summary>
    public ListingAnswer AnswerOn(EnterpriseCode asked, DateOnly day, DateTime knownAtUtc) =>
        new ListingAnswer(asked, Name, day, knownAtUtc, [.. EntriesOn(day).Select(entry => entry.Listing)]).With(Cases);
}
