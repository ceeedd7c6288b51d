using System.Reflection;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Testing.Names;

/// <summary>What typing errors are made of.</summary>
public sealed class NameTables
{
    // Characters that look alike and do not sound alike, written by hand.
    private static readonly string[] _lookAlikes =
    [
        "天夫", "大太犬", "土士", "未末", "己已巳", "人入八", "千干于", "日曰目", "田由甲申", "木本术", "金全", "玉王主", "力刀办", "江汪", "湖潮糊", "洲州", "沙纱抄", "长卡",
        "恒桓垣", "博搏傅", "扬杨汤", "宏宠", "泰秦奏", "瑞端", "丰手", "德徳得", "昌冒唱", "嘉喜", "福幅富", "康唐", "百白自", "顺须", "星昱", "辰晨", "铭铬", "凯岂", "远运", "旭旮",
        "岳兵", "麓鹿", "岭龄", "峰锋", "佳住", "美羊", "优伏", "创仓", "联耶", "合含", "汇江", "通诵", "正止", "立亡", "国固", "海诲", "亚业", "银根", "龙尤", "云去", "飞气", "升开",
        "科料", "利和", "民氏", "贵责", "荣劳", "茂苗", "隆降", "昊吴", "宇字", "环坏", "球救", "元无", "山出", "水永冰", "清请情", "泉帛", "绿缘", "林材", "农衣", "谷容", "香杳", "兰三",
        "松忪", "春舂", "阳阴", "光先", "明朋", "乐东", "吉古", "心必", "家冢", "园圆", "品晶", "味昧", "尚向", "约钓", "精清", "智知", "思恩", "先洗", "超起", "领颌", "舟丹", "锦绵",
        "食良", "科枓", "技枝", "机杌", "械诫", "电申", "器嚣", "材村", "贸留", "具贝", "装袋", "业亚", "建健", "设没", "备奋", "料科", "钢铜", "铁铗", "线钱", "电甩", "泵录", "阀阅", "医匡",
        "网冈", "信言", "茶荼", "酒洒", "粮根", "油抽", "纸低", "瓷资", "包句", "服报", "饰饬", "湘相", "潭谭", "衡街", "邵部", "常尝", "德待", "益盆", "郴彬", "永水", "怀坏", "娄委", "株珠",
    ];

    // Readings that a name usually has, where the first of the table is another.
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["长沙"] = "chang",
        ["长城"] = "chang",
        ["厦门"] = "xia",
        ["重庆"] = "chong",
        ["银行"] = "hang",
        ["朝阳"] = "chao",
    };

    private readonly Dictionary<char, string> _pinyin = [];
    private readonly Dictionary<string, char[]> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<char, char> _traditional = [];

    public NameTables()
    {
        HashSet<char> standard = [.. Rows("characters/shapes.tsv").Select(row => row[0][0])];
        foreach (var row in Rows("characters/readings.tsv"))
        {
            char[] characters = [.. row[1].Where(standard.Contains)];
            _bySound[row[0]] = characters;
            Array.ForEach(characters, character => _pinyin[character] = row[0]);
        }

        foreach (var row in Rows("characters/variants.tsv"))
        {
            _traditional[row[0][0]] = row[1].Contains('國', StringComparison.Ordinal) ? '國' : row[1][^1];
        }

        Anything = [.. standard.Order()];
        Regions = RegionCatalogue.FromCsv(Text("regions.csv"));
    }

    public RegionCatalogue Regions { get; }

    public char[] Anything { get; }

    public char[] Homophones(char character) => _pinyin.TryGetValue(character, out var syllable) ? [.. _bySound[syllable].Where(other => other != character)] : [];

    public static char[] LookAlikes(char character) => [.. _lookAlikes.Where(group => group.Contains(character)).SelectMany(group => group).Where(other => other != character)];

    public char Traditional(char character) => _traditional.GetValueOrDefault(character, character);

    public string Pinyin(string text, int at) =>
        at + 1 < text.Length && _words.TryGetValue(text[at..(at + 2)], out var reading) ? reading : _pinyin.GetValueOrDefault(text[at], text[at].ToString());

    private static IEnumerable<string[]> Rows(string name) => Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
