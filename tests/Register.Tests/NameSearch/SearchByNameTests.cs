using QualityCredit.Register.NameSearch;
using Xunit;

namespace QualityCredit.Register.Tests.NameSearch;

public sealed class SearchByNameTests
{
    private static readonly string[] _names =
    [
        "湖南省长沙市恒泰食品有限公司", "长沙恒信食品有限公司", "湖南泰恒机械有限公司", "株洲恒泰电缆厂", "长沙雅盛华家具有限公司", "浏阳河烟花有限公司",
        "重庆长安机械股份有限公司", "厦门银行家具有限公司", "汕头市潮南区锦绣玩具厂", "湘西土家族苗族自治州凤凰茶业有限公司", "湖南ABC新材料有限公司", "乐购超市管理有限公司",
        "衡阳市吕氏绿茶商行", "西安先锋电器有限公司", "岳阳洞庭渔业集团股份有限公司", "湖南3M防护用品有限公司",
    ];

    private static readonly NameIndex _index = SmallIndex.Of(_names);

    [Theory]
    [InlineData("湖南省长沙市恒泰食品有限公司", "the name itself")]
    [InlineData("湖南长沙恒泰食品有限责任公司", "region without its ending, another legal form")]
    [InlineData("长沙恒太食品有限公司", "a homophone")]
    [InlineData("长沙衡泰实品", "two homophones")]
    [InlineData("长沙很泰食品", "what sounds alike in the south")]
    [InlineData("长沙桓泰食品有限公司", "a look-alike")]
    [InlineData("长沙恒泰食有限公司", "a missing character")]
    [InlineData("长沙恒恒泰食品", "a doubled character")]
    [InlineData("长沙泰恒食品", "two exchanged")]
    [InlineData("长沙恒泰食品有限公词", "an error in the legal form")]
    [InlineData("長沙恆泰食品有限公司", "traditional characters")]
    [InlineData("長沙恆太食品", "a homophone in traditional characters")]
    [InlineData("恒泰食品", "a short name")]
    [InlineData("长沙恒泰", "region and brand")]
    [InlineData("湖南省长沙市（恒泰）食品　有限公司", "brackets and a wide space")]
    [InlineData("changsha hengtai shipin", "pinyin with spaces")]
    [InlineData("changshahengtaishipin", "pinyin without")]
    [InlineData("CHANGSHA HENGTAI SHIPIN YOUXIANGONGSI", "pinyin with the legal form")]
    [InlineData("chángshā héngtài shípǐn", "pinyin with tone marks")]
    [InlineData("chang2sha1 heng2tai4", "pinyin with tone numbers")]
    [InlineData("changsa hentai sipin", "pinyin as the south speaks")]
    [InlineData("changshahengtashipin", "pinyin with a letter missing")]
    [InlineData("cshtsp", "initials")]
    [InlineData("长沙hengtai食品", "characters and pinyin")]
    public void The_firm_that_was_meant_is_first(string typed, string how)
    {
        var hits = _index.Search(typed, 10);

        Assert.True(hits is [{ Id: 0 }, ..], $"{how}: {string.Join(", ", hits.Select(hit => $"{_names[hit.Id]} {hit.Score}"))}");
    }

    [Theory]
    [InlineData("chongqing changan", 6, "重 is not zhong here, 长 not zhang")]
    [InlineData("xiamen yinhang", 7, "厦 is not sha here, 行 not xing")]
    [InlineData("legou", 11, "乐 is le here")]
    [InlineData("潮南錦繡玩具", 8, "Shantou writes traditional characters")]
    [InlineData("凤凰茶业", 9, "an autonomous prefecture is left out")]
    [InlineData("湘西鳳凰茶葉", 9, "an autonomous prefecture in short")]
    [InlineData("ＡＢＣ新材料", 10, "full-width letters")]
    [InlineData("abc", 10, "letters of the name, not pinyin")]
    [InlineData("lvshi lvcha", 12, "ü as v")]
    [InlineData("lüshi", 12, "ü as it is")]
    [InlineData("lyushi", 12, "ü as passports have it")]
    [InlineData("xianxianfeng", 13, "xian is two syllables and one")]
    [InlineData("岳阳洞庭鱼业", 14, "a homophone in a trade")]
    [InlineData("3M防护", 15, "a digit and a letter")]
    [InlineData("鑫浏阳河", 5, "one character too many")]
    [InlineData("雅盛", 4, "a part of a brand")]
    public void What_is_particular_to_a_name_is_known(string typed, int meant, string why)
    {
        var hits = _index.Search(typed, 10);

        Assert.True(hits.Count > 0 && hits[0].Id == meant, $"{why}: {string.Join(", ", hits.Select(hit => $"{_names[hit.Id]} {hit.Score}"))}");
    }

    [Theory]
    [InlineData("湖南省長沙市恆泰食品有限公司", 1)]
    [InlineData("湖南省长沙市（恒泰）食品　有限公司", 1)]
    [InlineData("湖南长沙恒泰食品有限公司", 0.999)]
    [InlineData("湖南省长沙市恒泰食品有限公词", 0.98)]
    [InlineData("湖南省长沙市恒泰食品", 0.98)]
    [InlineData("hunan changsha hengtai shipin youxiangongsi", 0.98)]
    [InlineData("húnán chángshā héngtài shípǐn", 0.98)]
    public void What_is_only_written_otherwise_fits_as_well_as_the_name(string typed, double least)
    {
        var hits = _index.Search(typed, 1);

        Assert.InRange(Assert.Single(hits).Score, least, 1);
        Assert.Equal(0, hits[0].Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ，。（） ")]
    [InlineData("哈尔滨松花江航运")]
    [InlineData("qqqqqqqq")]
    public void What_resembles_no_name_finds_none(string typed)
    {
        var hits = _index.Search(typed, 10);

        Assert.Empty(hits);
    }

    [Fact]
    public void The_very_name_comes_before_one_that_only_compares_equal()
    {
        var index = SmallIndex.Of("长沙恒泰食品有限公司", "长沙市恒泰食品有限公司");

        var (without, with) = (index.Search("长沙恒泰食品有限公司", 2), index.Search("长沙市恒泰食品有限公司", 2));

        Assert.Equal([0, 1], without.Select(hit => hit.Id));
        Assert.Equal([1, 0], with.Select(hit => hit.Id));
        Assert.Equal([1, 0.999], with.Select(hit => hit.Score));
    }

    [Fact]
    public void An_enterprise_with_several_names_is_found_once_by_the_best_of_them()
    {
        var index = NameIndex.Build([new(7, "长沙恒泰食品有限公司"), new(7, "长沙恒太食品厂"), new(7, "浏阳雅盛食品厂"), new(8, "长沙恒康食品有限公司")], SmallIndex.Words);

        var hits = index.Search("长沙恒太食品厂", 10);

        Assert.Equal([(7, 1), (8, 3)], hits.Select(hit => (hit.Id, hit.Line)));
    }

    [Fact]
    public void Who_is_not_admitted_takes_no_place()
    {
        var (all, admitted) = (_index.Search("恒泰", 1), _index.Search("恒泰", 1, id => id == 0));

        Assert.Equal(3, Assert.Single(all).Id);
        Assert.Equal(0, Assert.Single(admitted).Id);
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        var index = SmallIndex.Of();

        Assert.Empty(index.Search("恒泰", 10));
        Assert.Equal(0, index.Lines);
    }
}
