using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Seeds.Reference;

/// <summary>One product kind of the catalogue as far as made-up files need it.</summary>
/// <param name="Code">Code in the catalogue.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Licence">The licence or certification that its makers hold, or null where none is needed.</param>
/// <param name="Mandatory">Whether a maker without it may not produce.</param>
internal sealed record SeedKind(ProductKindCode Code, string Title, LicenceType? Licence, bool Mandatory);

/// <summary>One industry class: what it makes, how its companies are called, where they cluster.</summary>
internal sealed record Trade(int Class, IndustryCode Industry, string[] Words, RegionCode[] Counties, SeedKind[] Kinds);

/// <summary>The trades, drawn by weight.</summary>
internal sealed class Trades
{
    private readonly Dictionary<int, Trade> _byClass = [];
    private readonly Dictionary<int, SeedKind[]> _byDivision;
    private readonly Weighted<Trade> _all;

    public Trades()
    {
        SeedKind[] kinds = [.. Resource.Rows("reference/product-catalogue.csv").Select(Kind)];
        _byDivision = kinds.GroupBy(kind => kind.Code.IndustryClass / 100).ToDictionary(group => group.Key, group => group.ToArray());
        var byClass = kinds.ToLookup(kind => kind.Code.IndustryClass);
        _all = new(Resource.Rows("reference/trades.csv").Select(row =>
        {
            var number = int.Parse(row[0], CultureInfo.InvariantCulture);
            RegionCode[] counties = [.. row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(code => RegionCode.Parse(code))];
            var trade = new Trade(number, IndustryCode.Parse("C" + row[0]), row[2].Split('|'), counties, [.. byClass[number]]);
            _byClass.Add(number, trade);
            return (trade, double.Parse(row[1], CultureInfo.InvariantCulture));
        }));
    }

    public Trade Draw(Draws draws) => _all.Draw(draws);

    public Trade Of(ProductKindCode kind) => _byClass[kind.IndustryClass];

    /// <summary>Everything that makers of the same division make.</summary>
    public SeedKind[] Near(Trade trade) => _byDivision[trade.Class / 100];

    private static SeedKind Kind(string[] row)
    {
        var mandatory = row[3] == "true";
        LicenceType? licence = (mandatory, row[2]) switch
        {
            (true, "食品") => LicenceType.Food,
            (true, "特种设备") => LicenceType.SpecialEquipment,
            (true, "烟花爆竹") => LicenceType.Other,
            (true, _) => row[10].Contains("agriculture authority", StringComparison.Ordinal) ? LicenceType.Other : LicenceType.Production,
            (false, _) => row[10].Contains("CCC", StringComparison.Ordinal) ? LicenceType.CompulsoryCertification : null,
        };
        return new(ProductKindCode.Parse(row[0]), row[1], licence, mandatory);
    }
}
