using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Editions;

namespace QualityCredit.Register.Blacklist;

/// <summary>The law of the listing procedure for an enterprise's region, by the policies in force on a day.</summary>
public sealed class FindListingLaw(ActivePolicies policies)
{
    public async Task<ListingLaw> ExecuteAsync(RegionCode region, DateOnly day, CancellationToken ct)
    {
        var library = await policies.OnAsync(day, ct);
        return ListingLaw.Of(library.Governing(region, day) is { } policy ? library.Chain(policy) : []);
    }
}
