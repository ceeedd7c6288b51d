using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Testing.Names;

/// <summary>An invented firm with the parts of its name.</summary>
public sealed record InventedFirm(int Id, string Region, string Brand, string Trade, string Form, string? FormerName)
{
    public string Name => Region + Brand + Trade + Form;
}

/// <summary>
/// Names as firms of Hunan bear them, each once: region in one of the usual ways, a brand of two to four characters of which some are much commoner than others, trade, legal form.
/// The same seed and number give the same names on every machine; every tenth firm was called otherwise before.
/// </summary>
public static class InventNames
{
    private const int FirmsPerFormerName = 10;

    // How much the commonest characters of brands exceed the others: the weight of the n-th is 1 / (n + this).
    private const int Flattening = 20;

    private static readonly string _brandCharacters = string.Concat((
        "华天金新中兴东大宏泰鑫盛恒源达安瑞丰德诚信永昌嘉裕旺福康百顺星辰铭凯博远扬旭岳麓江洲岭峰佳美优创联合汇通正立国海南北方圆亚太平洋银鹏龙凤祥云腾飞跃升科力特邦威利民富贵荣茂隆昊宇宙环球世纪元长城" +
        "山河湖水清泉绿森林木禾田农谷香桂兰梅竹菊松柏青春阳光明亮辉煌耀庆欢乐喜吉如意和谐爱心家园居易品味尚雅致简约精工匠巧智慧思启迪先锋卓越超群领航舟帆锦绣织彩虹霞晨曦晓暖秋夏冬冰雪风雷火石岩玉珠宝" +
        "钻翡翠琪琳珊瑶璐婷娜妍婉怡静文武艺韵诗画书墨翰学府状进步前程万里千亿兆三五六八九一双重逸轩豪杰英雄俊伟强健高广深厚洪鸿浩渊润泽沃滋济涛波潮湘楚沅澧资潇韶衡邵港津渡桥").Distinct());

    private static readonly string[] _trades =
    [
        "食品", "科技", "建材", "贸易", "机械", "电子", "化工", "医药", "农业", "商贸", "实业", "电器", "家具", "服饰", "塑业", "包装", "环保科技", "生物科技", "新材料", "新能源",
        "电缆", "线缆", "水泥", "混凝土", "钢铁", "五金", "建材贸易", "木业", "竹业", "门窗", "铝业", "玻璃", "管业", "陶瓷", "卫浴", "轴承", "机电", "变压器", "阀门", "水泵",
        "精细化工", "重工", "工程机械", "照明", "光电", "电池", "通信设备", "汽车零部件", "汽配", "电动车", "消防器材", "玩具", "童装", "纸业", "瓷业", "文具", "制衣", "家纺", "日化", "肥业",
        "农化", "农药", "农机", "锅炉", "电梯", "游乐设备", "花炮", "烟花", "乳业", "肉食品", "酒业", "粮油", "饮品", "茶业", "食品配料", "保健食品", "饲料", "种业", "畜牧", "水产",
        "建筑工程", "装饰工程", "物流", "餐饮管理", "印务", "印刷", "网络科技", "信息技术", "自动化设备", "仪器仪表", "模具", "橡胶", "涂料", "石材", "矿业", "电力设备", "制冷设备", "净化设备", "医疗器械", "槟榔",
    ];

    private static readonly (string Form, int Weight)[] _forms =
        [("有限公司", 70), ("有限责任公司", 10), ("股份有限公司", 5), ("集团有限公司", 3), ("厂", 7), ("商行", 2), ("经营部", 3)];

    public static IEnumerable<InventedFirm> Of(int count, ulong seed, RegionCatalogue regions)
    {
        var draws = new NameDraws(seed);
        var (brand, known) = (new Brands(draws), new HashSet<string>(StringComparer.Ordinal));
        (string County, string Prefecture)[] places = [.. regions.ChildrenOf(RegionCode.Parse("430000")).SelectMany(prefecture =>
            regions.ChildrenOf(prefecture.Code).Where(county => !county.Name.EndsWith("管理区", StringComparison.Ordinal)).Select(county => (county.Name, prefecture.Name)))];
        for (var id = 1; id <= count;)
        {
            var region = Region(draws, places[draws.Below(places.Length)]);
            var (trade, form) = (_trades[draws.Below(_trades.Length)], Form(draws));
            var former = id % FirmsPerFormerName == 0 ? region + brand.Draw() + trade + form : null;
            var firm = new InventedFirm(id, region, brand.Draw(), trade, form, former);
            if (known.Add(firm.Name) && (former is null || known.Add(former)))
            {
                yield return firm;
                id++;
            }
        }
    }

    private static string Region(NameDraws draws, (string County, string Prefecture) place) => draws.Below(100) switch
    {
        < 18 => "湖南",
        < 24 => "湖南省",
        < 46 => Short(place.Prefecture),
        < 62 => place.Prefecture,
        < 74 => Short(place.County),
        < 84 => place.County,
        < 94 => place.Prefecture + place.County,
        < 97 => "湖南省" + place.Prefecture,
        _ => "",
    };

    private static string Short(string name) => name.Contains('族', StringComparison.Ordinal) ? name[..2] : name.Length > 2 ? name[..^1] : name;

    private static string Form(NameDraws draws)
    {
        var drawn = draws.Below(_forms.Sum(form => form.Weight));
        return _forms.First(form => (drawn -= form.Weight) < 0).Form;
    }

    private sealed class Brands(NameDraws draws)
    {
        private readonly double[] _sums = Sums();

        public string Draw()
        {
            Span<char> brand = stackalloc char[draws.Below(100) switch { < 45 => 2, < 88 => 3, _ => 4 }];
            foreach (ref var character in brand)
            {
                var place = Array.BinarySearch(_sums, draws.Unit() * _sums[^1]);
                character = _brandCharacters[place < 0 ? ~place : place];
            }

            return brand.ToString();
        }

        private static double[] Sums()
        {
            var sum = 0.0;
            return [.. _brandCharacters.Select((_, rank) => sum += 1.0 / (rank + Flattening))];
        }
    }
}
