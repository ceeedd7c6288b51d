using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Reference;

/// <summary>The departments that supervise a place, by their names of the day.</summary>
internal sealed class Offices
{
    private static readonly DateOnly _marketRegulation = new(2018, 11, 1);

    private readonly string[] _quality;
    private readonly string[] _market;

    public Offices(Place place)
    {
        _quality = [.. Of(place, "质量技术监督局"), "国家质量监督检验检疫总局"];
        _market = [.. Of(place, "市场监督管理局"), "国家市场监督管理总局"];
        Government = $"{place.Prefecture.Name}人民政府";
    }

    public string Government { get; }

    public string At(AdministrativeLevel level, DateOnly on) => (on < _marketRegulation ? _quality : _market)[(int)level - 1];

    private static string[] Of(Place place, string office) => [place.County.Name + office, place.Prefecture.Name + office, "湖南省" + office];
}
