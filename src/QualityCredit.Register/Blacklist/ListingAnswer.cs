using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Blacklist;

/// <summary>The answer to the public's question. Whoever is not registered is not listed; the name is null then.</summary>
/// <param name="Code">The code that was asked about.</param>
/// <param name="Name">The name it is registered under.</param>
/// <param name="On">The day that was asked about.</param>
/// <param name="KnownAtUtc">The instant whose knowledge this is.</param>
/// <param name="Entries">The entries in force on the day; empty means "not listed".</param>
public sealed record ListingAnswer(EnterpriseCode Code, string? Name, DateOnly On, DateTime KnownAtUtc, IReadOnlyList<Listing> Entries)
{
    public bool IsListed => Entries.Count > 0;

    /// <summary>What stands beside the entries in force that a case published.</summary>
    public IReadOnlyList<ListingRemark> Remarks { get; private init; } = [];

    /// <summary>Entries that were void from the start, as far as that is published.</summary>
    public IReadOnlyList<AnnulledListing> Annulled { get; private init; } = [];

    /// <summary>What stands beside an entry, or null.</summary>
    public ListingRemark? RemarkOn(Listing entry) =>
        Remarks.FirstOrDefault(remark => remark.Department == entry.Provenance.Department && remark.Document == entry.Provenance.Document);

    /// <summary>With what the cases of the enterprise add on the day.</summary>
    internal ListingAnswer With(IReadOnlyList<PublishedCase> cases) => this with
    {
        Remarks =
        [
            .. cases.Select(one => one.RemarkOn(On)).OfType<ListingRemark>()
                .Where(remark => Entries.Any(entry => entry.Provenance.Department == remark.Department && entry.Provenance.Document == remark.Document)),
        ],
        Annulled = [.. cases.Select(one => one.AnnulledOn(On)).OfType<AnnulledListing>()],
    };
}
