using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>Which policy governs where and since when, and what two provinces make of one enterprise.</summary>
public sealed class ProvincesTests
{
    private static readonly DateOnly _asOf = new(2016, 5, 8);

    [Theory]
    [InlineData("130102", "2012-03-26", null)]
    [InlineData("130102", "2012-03-27", "hebei-2012")]
    [InlineData("139001", "2026-11-20", "hebei-2012")]
    [InlineData("440106", "2012-05-07", null)]
    [InlineData("440106", "2015-07-02", "aqsiq-2012-74")]
    [InlineData("440106", "2015-07-03", "guangdong-2015")]
    [InlineData("440507", "2013-12-31", "aqsiq-2012-74")]
    [InlineData("440507", "2015-07-02", "shantou-2014")]
    [InlineData("440507", "2016-05-08", "shantou-2014")]
    [InlineData("440606", "2016-05-08", "guangdong-2015")]
    [InlineData("430102", "2016-05-08", "hunan-2013")]
    [InlineData("110101", "2016-05-08", "aqsiq-2012-74")]
    public void The_policy_of_the_smallest_area_in_force_governs(string region, string day, string? policy) =>
        Assert.Equal(policy, RulesFolder.Library.Governing(RegionCode.Parse(region), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Name);

    [Fact]
    public void Hebei_has_a_program_for_every_day_since_its_plan_and_takes_the_parent_from_the_parents_day()
    {
        var programs = RulesFolder.Library.ProgramsOf("hebei-2012");

        Assert.Equal(new(2012, 3, 27), programs[0].InForce.From);
        Assert.Equal(new DateOnly(2012, 5, 8), programs[0].InForce.Until);
        Assert.All(programs.Zip(programs.Skip(1)), pair => Assert.Equal(pair.First.InForce.Until, pair.Second.InForce.From));
        Assert.All(programs[0].Rules, rule => Assert.Equal("hebei-2012", rule.Policy));
        Assert.Contains(programs[1].Rules, rule => rule.Name == "class-by-checklist");
    }

    [Theory]
    [InlineData("pilot-products", "HB-1.4.1 pilot product")]
    [InlineData("pilot-kind", "HB-1.4.1 pilot product")]
    [InlineData("products-without-compulsory-certificate", "CCC")]
    public void Hebei_names_the_kinds_that_the_catalogue_remarks(string indicator, string remark)
    {
        var catalogue = RulesFolder.Texts.Single(text => text.Path.EndsWith("/product-catalogue.csv", StringComparison.Ordinal)).Text.Split('\n');

        var kinds = RulesFolder.Library.Find("hebei-2012")!.Indicators.Single(one => one.Name == indicator).Editions[^1].Kinds;

        Assert.Equal(catalogue.Where(row => row.Contains(remark, StringComparison.Ordinal)).Select(row => row[..7]).Order(), kinds.Select(kind => kind.ToString()).Order());
    }

    [Theory]
    [InlineData("aqsiq-2012-74", "A", "responsibility-based", false, false, false, "class-by-checklist")]
    [InlineData("hunan-2013", "B", "routine", false, false, false, "class-by-points failed-rechecks spot-check-pass-rate")]
    [InlineData("hebei-2012", "C", "strict", true, false, false, "pilot-recheck-failed more-checks-on-named-goods violations-bound-the-class")]
    [InlineData("guangdong-2015", "A", "responsibility-based", false, true, true, "class-by-checklist fakes-made-or-sold recall-warns")]
    public void One_enterprise_is_rated_differently_in_every_province_and_each_says_why(string policy, string grade, string intensity, bool key, bool warned, bool listing, string reasons)
    {
        var decision = RulesFolder.Library.ProgramOf(policy, _asOf)!.Rate(Membranes(), _asOf);

        Assert.Equal(grade, decision.Outcome.ToString());
        Assert.Equal(intensity, Rating.Evidence.Vocabulary.TermOf(decision.Intensity).Code);
        Assert.Equal((key, warned), (decision.Trace.IsKeySupervision, decision.Trace.IsAlert));
        Assert.Subset(decision.Trace.Applied.Select(finding => finding.Rule.Name).ToHashSet(), reasons.Split(' ').ToHashSet());
        Assert.Equal(listing, decision.ProposesListing);
    }

    /// <summary>A maker of waterproof membrane: a good checklist, a quality officer, two batches passed, one recheck failed, one ordinary penalty, one voluntary recall.</summary>
    private static EnterpriseFile Membranes() => EnterpriseFileJson.Read(
        """
        {
          "code": "QC000001-1", "name": "防水卷材厂", "region": "130102", "industry": "C3033", "size": "small", "opened-on": "2010-01-01",
          "products": [ { "number": "P1", "name": "卷材", "kind": "3033-01" } ],
          "evidence": [
            { "kind": "checklist", "occurred-on": "2016-01-15", "fields": { "applicable": "50", "met": "46" } },
            { "kind": "certificate", "occurred-on": "2015-01-15", "fields": { "scheme": "chief-quality-officer", "valid-from": "2015-01-15" } },
            { "kind": "spot-check", "occurred-on": "2015-12-01", "product": "P1", "fields": { "level": "provincial", "result": "passed" } },
            { "kind": "spot-check", "occurred-on": "2016-02-01", "product": "P1", "fields": { "level": "county", "result": "passed" } },
            { "kind": "recheck", "occurred-on": "2015-09-01", "product": "P1", "fields": { "result": "failed" } },
            { "kind": "violation", "occurred-on": "2015-10-01", "fields": { "act": "failed-sold-as-good", "penalty": "fine", "gravity": "ordinary" } },
            { "kind": "recall", "occurred-on": "2015-11-01", "product": "P1", "fields": { "basis": "voluntary" } }
          ]
        }
        """,
        out _)!;
}
