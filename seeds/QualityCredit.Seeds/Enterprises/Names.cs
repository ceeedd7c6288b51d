using Bogus;
using QualityCredit.Rating.Evidence;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Enterprises;

/// <summary>Names of companies, persons, streets. Bogus is slow, so its persons are drawn once into a pool.</summary>
internal sealed class Names
{
    private const int PoolSeed = 20130727;
    private const int Persons = 4000;

    private static readonly string[] _auspicious =
    [
        "鑫", "盛", "恒", "泰", "瑞", "宏", "达", "兴", "隆", "湘", "楚", "天", "雅", "华", "金", "鼎", "禾", "润", "丰", "德",
        "诚", "信", "永", "昌", "嘉", "裕", "源", "旺", "福", "康", "安", "百", "顺", "星", "辰", "铭", "凯", "博", "远", "扬",
        "旭", "东", "岳", "麓", "江", "洲", "岭", "峰", "佳", "美", "优", "创", "联", "合", "汇", "通", "中", "正", "立", "新",
    ];

    private static readonly string[] _streets =
    [
        "工业园路", "兴业路", "创新路", "建设路", "人民路", "解放路", "芙蓉路", "湘江路", "迎宾大道", "发展大道", "振兴路", "高新路", "文明路", "和平路", "金星路",
        "朝阳路", "环城路", "城西路", "城东路", "长征路", "光明路", "新园路", "富民路", "桃花路", "资江路", "沅水路", "韶山路", "五一路", "工农路", "车站路",
    ];

    private static readonly Weighted<string> _scopes = new(("county", 0.45), ("prefecture", 0.40), ("province", 0.15));

    private readonly string[] _persons;

    public Names()
    {
        var faker = new Faker("zh_CN") { Random = new Randomizer(PoolSeed) };
        _persons = [.. Enumerable.Range(0, Persons).Select(_ => faker.Name.LastName() + faker.Name.FirstName())];
    }

    public string Person(Draws draws) => draws.Pick(_persons);

    public static string Address(Draws draws, Place place) => $"{place.Address}{draws.Pick(_streets)}{draws.Between(1, 999)}号";

    public static string Company(Draws draws, Place place, Trade trade, EnterpriseSize size)
    {
        var scope = _scopes.Draw(draws) switch
        {
            "county" => place.CountyWord,
            "prefecture" => place.PrefectureWord,
            _ => "湖南",
        };
        return $"{scope}{Brand(draws)}{draws.Pick(trade.Words)}{Form(draws, size)}";
    }

    private static string Brand(Draws draws)
    {
        var brand = draws.Pick(_auspicious) + draws.Pick(_auspicious) + draws.Pick(_auspicious);
        return draws.Chance(0.25) ? brand + draws.Pick(_auspicious) : brand;
    }

    private static string Form(Draws draws, EnterpriseSize size) => size switch
    {
        EnterpriseSize.Large => draws.Chance(0.6) ? "股份有限公司" : "有限公司",
        EnterpriseSize.Medium => draws.Chance(0.2) ? "股份有限公司" : "有限公司",
        EnterpriseSize.Small => draws.Chance(0.08) ? "厂" : "有限公司",
        EnterpriseSize.Micro => draws.Chance(0.22) ? "厂" : "有限公司",
    };
}
