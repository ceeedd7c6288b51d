using System.Collections.Frozen;
using System.Globalization;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// The regions that exist and existed, with the days on which their codes are in force. Built from the text of a CSV file with the
/// header <c>code,name,level,parent,valid_from,valid_to,successor</c>; reading the file is the host's business. Immutable.
/// </summary>
public sealed class RegionCatalogue
{
    private const string Header = "code,name,level,parent,valid_from,valid_to,successor";

    private readonly FrozenDictionary<RegionCode, Region> _regions;
    private readonly FrozenDictionary<RegionCode, Region[]> _children;
    private readonly FrozenDictionary<string, Region[]> _named;

    private RegionCatalogue(List<Region> regions)
    {
        // 441900, 442000 and 460400 have no counties and stand in the list twice, also as a county of themselves: the first counts.
        _regions = regions.DistinctBy(region => region.Code).ToFrozenDictionary(region => region.Code);
        All = [.. _regions.Values.OrderBy(region => region.Code)];
        _children = All.Where(region => region.Parent is not null)
            .GroupBy(region => region.Parent!.Value).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _named = All.GroupBy(region => region.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every region in the order of codes, retired ones too.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>Reads the text; a line that cannot be read throws a <see cref="FormatException"/> with its number.</summary>
    public static RegionCatalogue FromCsv(string text) => new(CatalogueText.Rows(text, Header, ReadRow));

    /// <summary>The region of a code, in force or not; null when there is none.</summary>
    public Region? Find(RegionCode code) => _regions.GetValueOrDefault(code);

    /// <summary>The regions with exactly this name; 鼓楼区 exists in several cities.</summary>
    public IReadOnlyList<Region> Named(string name) => _named.GetValueOrDefault(name) ?? [];

    /// <summary>The regions directly below one, in the order of codes; on a given day, or ever.</summary>
    public IReadOnlyList<Region> ChildrenOf(RegionCode code, DateOnly? on = null)
    {
        var children = _children.GetValueOrDefault(code) ?? [];
        return on is { } day ? [.. children.Where(child => child.IsValidOn(day))] : children;
    }

    /// <summary>Whether the code is known and in force on a day.</summary>
    public bool IsValidOn(RegionCode code, DateOnly day) => Find(code)?.IsValidOn(day) ?? false;

    /// <summary>What a code is called on a day: itself, or the successor that took its place by then; null when it is unknown.</summary>
    public Region? InForce(RegionCode code, DateOnly day)
    {
        var region = Find(code);
        while (region?.Successor is { } successor && day >= region.ValidTo)
        {
            region = Find(successor);
        }

        return region;
    }

    /// <summary>The full name from the province down, such as 湖南省长沙市宁乡市; empty when the code is unknown.</summary>
    public string FullName(RegionCode code) =>
        Find(code) is { } region ? (region.Parent is { } parent ? FullName(parent) : "") + region.Name : "";

    /// <summary>A warning when the code is unknown or, given a day, not in force then; 100000, the State, is always right.</summary>
    public IdentifierProblem? RemarkOn(RegionCode code, DateOnly? on = null)
    {
        if (Find(code) is not { } region)
        {
            return code.Level == RegionLevel.Country ? null : IdentifierRemarks.UnknownRegion(code.ToString());
        }

        if (region.ValidTo is { } until && (on is null || on >= until))
        {
            var successor = region.Successor is { } code2 ? Find(code2) : null;
            return IdentifierRemarks.RetiredRegion(region, until, successor);
        }

        return region.ValidFrom is { } from && on < from ? IdentifierRemarks.NotYetRegion(region, from) : null;
    }

    private static Region ReadRow(string[] fields) => new(
        RegionCode.Parse(fields[0]),
        fields[1],
        fields[2] switch
        {
            "province" => RegionLevel.Province,
            "prefecture" => RegionLevel.Prefecture,
            "county" => RegionLevel.County,
            var level => throw new FormatException($"'{level}' is no level: province, prefecture or county."),
        },
        OptionalCode(fields[3]),
        OptionalDay(fields[4]),
        OptionalDay(fields[5]),
        OptionalCode(fields[6]));

    private static RegionCode? OptionalCode(string text) => text.Length == 0 ? null : RegionCode.Parse(text);

    private static DateOnly? OptionalDay(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
