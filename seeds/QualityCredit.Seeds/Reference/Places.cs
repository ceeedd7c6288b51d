using System.Globalization;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Seeds.Reference;

/// <summary>A county of Hunan with the words that names, addresses and departments need.</summary>
internal sealed class Place
{
    private static readonly string[] _peoples = ["土家族", "苗族", "侗族", "瑶族"];

    public Place(Region county, Region prefecture)
    {
        (County, Prefecture) = (county, prefecture);
        (CountyWord, PrefectureWord) = (Short(county.Name), Short(prefecture.Name));
        Address = $"湖南省{prefecture.Name}{county.Name}";
        Offices = new(this);
    }

    public Region County { get; }

    public Region Prefecture { get; }

    public string CountyWord { get; }

    public string PrefectureWord { get; }

    public string Address { get; }

    public Offices Offices { get; }

    /// <summary>浏阳 of 浏阳市, 靖州 of 靖州苗族侗族自治县; a word of one character keeps its ending (攸县).</summary>
    private static string Short(string name)
    {
        var people = _peoples.Select(word => name.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        var word = people > 0 ? name[..people] : name[..^1];
        return word.Length < 2 ? name : word;
    }
}

/// <summary>The counties of Hunan's fourteen prefectures, drawn by the weight of the prefecture.</summary>
internal sealed class Places
{
    private readonly Dictionary<RegionCode, Place> _byCounty = [];
    private readonly Weighted<Place[]> _byPrefecture;

    public Places(RegionCatalogue regions, DateOnly on) =>
        _byPrefecture = new(Resource.Rows("reference/prefectures.csv").Select(row =>
        {
            var prefecture = regions.Find(RegionCode.Parse(row[0]))!;
            Place[] places = [.. regions.ChildrenOf(prefecture.Code, on).Where(IsCounty).Select(county => new Place(county, prefecture))];
            Array.ForEach(places, place => _byCounty.Add(place.County.Code, place));
            return (places, double.Parse(row[1], CultureInfo.InvariantCulture));
        }));

    public Place Draw(Draws draws) => draws.Pick(_byPrefecture.Draw(draws));

    public Place At(RegionCode county) => _byCounty[county];

    // Codes whose last two digits are 70 to 79 are development zones, which no enterprise is registered in.
    private static bool IsCounty(Region region) => region.Code.Number % 100 is < 70 or > 79;
}
