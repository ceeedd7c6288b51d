using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class RegionCatalogueTests
{
    private static readonly RegionCatalogue _regions = RegionCatalogue.FromCsv(IdentifierVectors.Resource("regions.csv"));
    private static readonly DateOnly _before = new(2010, 12, 31);
    private static readonly DateOnly _after = new(2022, 1, 1);

    public static TheoryData<string, string, string> Renamed => new()
    {
        { "430124", "430182", "宁乡市" },
        { "430122", "430112", "望城区" },
        { "430221", "430212", "渌口区" },
        { "430521", "430582", "邵东市" },
        { "431121", "431181", "祁阳市" },
    };

    [Theory]
    [MemberData(nameof(Renamed))]
    public void A_county_that_got_a_new_code_is_found_under_both_by_date(string old, string now, string name)
    {
        var (oldCode, newCode) = (RegionCode.Parse(old), RegionCode.Parse(now));

        Assert.True(_regions.IsValidOn(oldCode, _before));
        Assert.False(_regions.IsValidOn(oldCode, _after));
        Assert.False(_regions.IsValidOn(newCode, _before));
        Assert.True(_regions.IsValidOn(newCode, _after));
        Assert.Equal(name, _regions.InForce(oldCode, _after)!.Name);
        Assert.Equal(oldCode, _regions.InForce(oldCode, _before)!.Code);
        Assert.Equal(_regions.Find(oldCode)!.ValidTo, _regions.Find(newCode)!.ValidFrom);
    }

    [Fact]
    public void The_last_day_of_a_code_is_the_day_before_its_successor_begins()
    {
        var retired = RegionCode.Parse("430124");

        Assert.True(_regions.IsValidOn(retired, new DateOnly(2016, 12, 31)));
        Assert.False(_regions.IsValidOn(retired, new DateOnly(2017, 1, 1)));
    }

    [Fact]
    public void Hunan_has_fourteen_prefectures_and_xiangxi_is_433100()
    {
        var prefectures = _regions.ChildrenOf(RegionCode.Parse("430000"));

        Assert.Equal(14, prefectures.Count);
        Assert.Equal("湘西土家族苗族自治州", prefectures[^1].Name);
        Assert.Equal("湖南省湘西土家族苗族自治州吉首市", _regions.FullName(RegionCode.Parse("433101")));
    }

    [Fact]
    public void The_level_by_zeros_is_that_of_the_catalogue_and_parents_exist()
    {
        var misjudged = _regions.All.Where(region => region.Level != region.Code.Level);
        var orphans = _regions.All.Where(region => region.Parent is { } parent && _regions.Find(parent) is null);
        var lost = _regions.All.Where(region => region.Successor is { } successor && _regions.Find(successor) is null);

        Assert.True(_regions.All.Count > 3300);
        Assert.Empty(misjudged);
        Assert.Empty(orphans);
        Assert.Empty(lost);
    }

    [Fact]
    public void A_city_without_counties_is_listed_once_and_not_its_own_parent()
    {
        var dongguan = _regions.Find(RegionCode.Parse("441900"))!;

        Assert.Equal((RegionLevel.Prefecture, RegionCode.Parse("440000")), (dongguan.Level, dongguan.Parent!.Value));
        Assert.Equal("广东省东莞市", _regions.FullName(dongguan.Code));
    }

    [Fact]
    public void Children_on_a_day_are_those_in_force_then()
    {
        var changsha = RegionCode.Parse("430100");

        var before = _regions.ChildrenOf(changsha, _before).Select(region => region.Name);
        var after = _regions.ChildrenOf(changsha, _after).Select(region => region.Name);

        Assert.Contains("宁乡县", before);
        Assert.DoesNotContain("宁乡市", before);
        Assert.Contains("宁乡市", after);
        Assert.DoesNotContain("宁乡县", after);
    }

    [Fact]
    public void A_name_may_belong_to_several_regions()
    {
        Assert.True(_regions.Named("鼓楼区").Count > 1);
        Assert.Empty(_regions.Named("无此区"));
    }

    [Fact]
    public void A_credit_code_of_a_retired_region_is_accepted_with_a_warning_that_names_the_successor()
    {
        var code = UnifiedSocialCreditCode.From('9', '1', RegionCode.Parse("430124"), OrganizationCode.FromBody("QC000046"));

        var warning = Assert.Single(code.Remarks(_regions, _after));

        Assert.Equal((IdentifierProblemCode.RetiredRegion, IdentifierSeverity.Warning, 3), (warning.Code, warning.Severity, warning.Position));
        Assert.Contains("430182", warning.English, StringComparison.Ordinal);
        Assert.Contains("宁乡市", warning.Chinese, StringComparison.Ordinal);
        Assert.Empty(code.Remarks(_regions, _before));
    }

    [Theory]
    [InlineData("439999", null, IdentifierProblemCode.UnknownRegion)]
    [InlineData("430182", "2010-12-31", IdentifierProblemCode.UnknownRegion)]
    [InlineData("430124", null, IdentifierProblemCode.RetiredRegion)]
    public void An_unknown_or_not_yet_existing_region_is_a_warning(string region, string? day, IdentifierProblemCode expected)
    {
        DateOnly? on = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");

        var warning = _regions.RemarkOn(RegionCode.Parse(region), on);

        Assert.Equal((expected, IdentifierSeverity.Warning), (warning!.Code, warning.Severity));
    }

    [Fact]
    public void The_State_as_registering_region_is_no_warning()
    {
        Assert.Null(_regions.RemarkOn(RegionCode.Parse("100000")));
        Assert.Empty(UnifiedSocialCreditCode.Parse("12100000400000624D").Remarks(_regions));
    }

    [Fact]
    public void An_enterprise_that_moved_is_noted_and_one_below_its_registering_office_is_not()
    {
        var code = UnifiedSocialCreditCode.Parse("914302007790310965");

        var moved = Assert.Single(code.Remarks(_regions, _after, RegionCode.Parse("430102")));
        var stayed = code.Remarks(_regions, _after, RegionCode.Parse("430202"));

        Assert.Equal((IdentifierProblemCode.RegisteredElsewhere, IdentifierSeverity.Information), (moved.Code, moved.Severity));
        Assert.Empty(stayed);
    }

    [Theory]
    [InlineData("code,name", "Line 1")]
    [InlineData("code,name,level,parent,valid_from,valid_to,successor\n430000,湖南省,province,,,", "Line 2")]
    [InlineData("code,name,level,parent,valid_from,valid_to,successor\n\n4300,湖南省,province,,,,", "Line 3")]
    [InlineData("code,name,level,parent,valid_from,valid_to,successor\n430000,湖南省,state,,,,", "Line 2")]
    [InlineData("code,name,level,parent,valid_from,valid_to,successor\n430000,湖南省,province,,2017-13-01,,", "Line 2")]
    public void A_line_that_cannot_be_read_is_named(string text, string expected)
    {
        var error = Assert.Throws<FormatException>(() => RegionCatalogue.FromCsv(text));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }
}
