using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Tests.NameSearch;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.PublicList;

public sealed class SearchPublicListTests
{
    private static readonly DateOnly _day = InventedList.Day;

    private static readonly ArrangedList _list = InventedList.Of(
        InventedList.Enterprise(1, "湖南长沙恒泰食品有限公司"),
        InventedList.Enterprise(2, "浏阳雅盛花炮厂", 430181, listing => listing with { Degree = ListingDegree.Minor, Provenance = new("浏阳市市场监督管理局", "2号", 0, default) }) with { FormerNames = ["浏阳恒太花炮厂"] },
        InventedList.Enterprise(3, "株洲鑫达电缆有限公司", 430203, listing => listing with { Ground = "no-licence", ListedFrom = _day }, "Production without a licence"),
        InventedList.Enterprise(4, "株洲将至电缆有限公司", 430203, listing => listing with { ListedFrom = _day.AddDays(1) }),
        InventedList.Enterprise(5, "株洲已过电缆有限公司", 430203, listing => listing with { ListedFrom = _day.AddYears(-4), ListedUntil = _day }),
        InventedList.Enterprise(6, "株洲移出电缆有限公司", 430203, listing => listing with { RemovedOn = _day }));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Without_a_name_the_newest_listing_is_first_and_only_what_is_in_force_is_there()
    {
        var page = Search(new() { On = _day });

        Assert.Equal([3, 1, 2], page.Rows.Select(row => (int)row.Entry.Id));
        Assert.Equal(3, page.Total);
        Assert.Null(page.Next);
    }

    [Fact]
    public void On_another_day_others_are_in_force()
    {
        Assert.Equal([4, 3, 1, 2], Search(new() { On = _day.AddDays(1) }).Rows.Select(row => (int)row.Entry.Id));
        Assert.Equal([6, 5], Search(new() { On = _day.AddDays(-6), ListedTo = _day.AddDays(-6) }).Rows.Select(row => (int)row.Entry.Id));
    }

    [Theory]
    [InlineData(430100, new[] { 1, 2 })]
    [InlineData(430181, new[] { 2 })]
    [InlineData(430000, new[] { 3, 1, 2 })]
    [InlineData(100000, new[] { 3, 1, 2 })]
    [InlineData(440000, new int[0])]
    public void A_region_includes_what_lies_in_it(int region, int[] found) =>
        Assert.Equal(found, Search(new() { On = _day, Region = RegionCode.FromNumber(region) }).Rows.Select(row => (int)row.Entry.Id));

    [Theory]
    [InlineData("no-licence", new[] { 3 })]
    [InlineData("检验报告", new[] { 1, 2 })]
    [InlineData("WITHOUT A LICENCE", new[] { 3 })]
    [InlineData("forged licence", new int[0])]
    public void A_ground_is_a_rule_or_a_part_of_its_words(string ground, int[] found) =>
        Assert.Equal(found, Search(new() { On = _day, Ground = ground }).Rows.Select(row => (int)row.Entry.Id));

    [Fact]
    public void Department_degree_and_days_of_listing_narrow_it()
    {
        Assert.Equal([2], Search(new() { On = _day, Department = "浏阳" }).Rows.Select(row => (int)row.Entry.Id));
        Assert.Equal([2], Search(new() { On = _day, Degree = ListingDegree.Minor }).Rows.Select(row => (int)row.Entry.Id));
        Assert.Equal([3, 1], Search(new() { On = _day, ListedFrom = _day.AddDays(-1) }).Rows.Select(row => (int)row.Entry.Id));
        Assert.Equal([2], Search(new() { On = _day, ListedTo = _day.AddDays(-2) }).Rows.Select(row => (int)row.Entry.Id));
    }

    [Fact]
    public void With_a_name_the_most_relevant_is_first_and_a_former_name_is_told()
    {
        var page = Search(new() { On = _day, Name = "恒太花炮" });

        Assert.Equal((2L, "浏阳恒太花炮厂"), (page.Rows[0].Entry.Id, page.Rows[0].FormerName));
        Assert.True(page.Rows.Zip(page.Rows.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score));
        Assert.Null(Search(new() { On = _day, Name = "changsha hengtai" }).Rows[0].FormerName);
    }

    [Fact]
    public void Who_is_not_in_force_or_filtered_away_is_not_found_by_name_either()
    {
        Assert.Empty(Search(new() { On = _day, Name = "株洲移出电缆有限公司", ListedFrom = _day.AddDays(-6), ListedTo = _day.AddDays(-5) }).Rows);
        Assert.Empty(Search(new() { On = _day, Name = "恒泰食品", Region = RegionCode.FromNumber(430200) }).Rows);
    }

    [Fact]
    public void The_score_of_a_name_stays_when_others_come()
    {
        var alone = InventedList.Of(InventedList.Enterprise(1, "湖南长沙恒泰食品有限公司"));

        Assert.Equal(
            SearchPublicList.PageOf(alone, new() { On = _day, Name = "长沙恒太实品" }, null, 1).Rows[0].Key,
            Search(new() { On = _day, Name = "长沙恒太实品" }).Rows[0].Key);
    }

    [Fact]
    public async Task What_is_written_is_found_when_its_writer_has_the_answer()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        var search = new SearchPublicList(keep, SmallIndex.Words);
        var before = await search.PageAsync(new() { On = ListingSteps.Day, Name = "洞庭渔业" }, null, 10);

        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(3) with { Name = "岳阳洞庭渔业有限公司" }], Ct);
        var after = await search.PageAsync(new() { On = ListingSteps.Day, Name = "洞庭渔业" }, null, 10);
        var formerly = await search.PageAsync(new() { On = ListingSteps.Day, Name = "湖南第3电缆" }, null, 1);

        Assert.Empty(before.Rows);
        Assert.Equal("岳阳洞庭渔业有限公司", Assert.Single(after.Rows).Enterprise.Name);
        Assert.Equal((AnyEnterprise.Code(3), "湖南第3电缆有限公司"), (formerly.Rows[0].Enterprise.Code, formerly.Rows[0].FormerName));
    }

    private static ListPage Search(ListFilter filter) => SearchPublicList.PageOf(_list, filter, null, 10);
}
