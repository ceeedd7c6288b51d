using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.PublicList;

/// <summary>Which entries of the list are asked for; what is null does not matter.</summary>
public sealed record ListFilter
{
    /// <summary>The day on which they are in force.</summary>
    public required DateOnly On { get; init; }

    /// <summary>A name as people type it.</summary>
    public string? Name { get; init; }

    /// <summary>A region with everything in it.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>The rule that the ground names, or a part of its words.</summary>
    public string? Ground { get; init; }

    /// <summary>A part of the name of the authority.</summary>
    public string? Department { get; init; }

    public ListingDegree? Degree { get; init; }

    public DateOnly? ListedFrom { get; init; }

    /// <summary>Included.</summary>
    public DateOnly? ListedTo { get; init; }

    public bool Admits(ListedEnterprise enterprise, PublishedEntry entry)
    {
        var listing = entry.Listing;
        return entry.IsInForceOn(On)
            && (Region is not { } region || enterprise.Region.IsWithin(region))
            && (Degree is not { } degree || listing.Degree == degree)
            && (ListedFrom is not { } from || listing.ListedFrom >= from)
            && (ListedTo is not { } to || listing.ListedFrom <= to)
            && (Department is not { } department || listing.Provenance.Department.Contains(department, StringComparison.OrdinalIgnoreCase))
            && (Ground is not { } ground || HasGround(entry, ground));
    }

    private static bool HasGround(PublishedEntry entry, string ground) =>
        string.Equals(entry.Listing.Ground, ground, StringComparison.OrdinalIgnoreCase)
        || entry.Ground.Zh.Contains(ground, StringComparison.OrdinalIgnoreCase)
        || entry.Ground.En.Contains(ground, StringComparison.OrdinalIgnoreCase);
}
