using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Tests.NameSearch;
using QualityCredit.Testing;
using QualityCredit.Testing.Names;

namespace QualityCredit.Register.Tests.PublicList;

/// <summary>Lists of invented enterprises, by number; each has one entry.</summary>
internal static class InventedList
{
    public static readonly DateOnly Day = new(2026, 6, 1);

    private static readonly Listing _any = new()
    {
        Serial = 0,
        OccurredOn = Day,
        Provenance = new("长沙市市场监督管理局", "示例〔2026〕1号", 0, default),
        Degree = ListingDegree.Serious,
        ListedFrom = Day,
        Ground = "伪造检验报告",
    };

    public static ArrangedList Of(params ListedEnterprise[] enterprises) => new(new(enterprises, enterprises.Length, DateTime.UnixEpoch, DateTime.UnixEpoch), SmallIndex.Words);

    /// <summary>The invented firm of this number; some of them were listed on the same day.</summary>
    public static ListedEnterprise Invented(int number)
    {
        InventedFirm firm = SmallIndex.Firms[number];
        return Enterprise(number, firm.Name) with { FormerNames = firm.FormerName is { } former ? [former] : [] };
    }

    public static ListedEnterprise Enterprise(int number, string name, int region = 430102, Func<Listing, Listing>? change = null, string groundInEnglish = "A forged report")
    {
        var listing = (change ?? (any => any))(_any with { ListedFrom = Day.AddDays(-number % 7) });
        return new()
        {
            Code = AnyEnterprise.Code(number),
            Name = name,
            FormerNames = [],
            Region = RegionCode.FromNumber(region),
            Entries = [new(number, listing, new Bilingual(listing.Ground, groundInEnglish), null)],
            Cases = [],
        };
    }
}
