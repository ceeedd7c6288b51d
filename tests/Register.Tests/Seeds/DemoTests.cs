using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Seeds;

/// <summary>The province that a first start shows.</summary>
public sealed class DemoTests
{
    private static readonly Preset _preset = Preset.Find("demo")!;

    private static readonly List<EnterpriseFile> _files = [.. GenerateEnterprises.Of(_preset).Select(enterprise => enterprise.File)];

    private static readonly List<RatingDecision> _decisions = [.. _files.Select(file => Ratings.Of(_preset, file)[^1])];

    [Fact]
    public void Five_thousand_enterprises_of_all_fourteen_prefectures()
    {
        var prefectures = _files.Select(file => file.Region.Number / 100).Distinct().Count();

        Assert.Equal(5000, _files.Count);
        Assert.Equal(14, prefectures);
    }

    [Theory]
    [InlineData(Grade.AA, 0.03, 0.06)]
    [InlineData(Grade.A, 0.20, 0.28)]
    [InlineData(Grade.B, 0.55, 0.68)]
    [InlineData(Grade.C, 0.06, 0.11)]
    public void Grades_are_spread_as_in_a_province(Grade grade, double least, double most)
    {
        var share = (double)_decisions.Count(decision => decision.Outcome.Grade == grade) / _decisions.Count;

        Assert.InRange(share, least, most);
    }

    [Fact]
    public void Every_risk_intensity_cap_and_listing_ground_occurs()
    {
        var hunan = RulesFolder.Library.ProgramOf("hunan-2013", _preset.AsOf)!;
        var wanted = hunan.Rules.Where(rule => rule.Stage is Stage.Cap or Stage.Risk or Stage.Intensity or Stage.Listing).Select(rule => rule.Name);

        var fired = _decisions.SelectMany(decision => decision.Trace.Applied).Select(finding => finding.Rule.Name).ToHashSet();

        Assert.Empty(wanted.Except(fired));
        Assert.Equal(Enum.GetValues<RiskLevel>().Length, _decisions.SelectMany(decision => decision.Risks).Distinct().Count());
        Assert.Equal(Enum.GetValues<SupervisionIntensity>().Length, _decisions.Select(decision => decision.Intensity).Distinct().Count());
    }

    [Fact]
    public void Hand_made_enterprises_come_first_and_say_what_they_show()
    {
        var names = _files.Take(_preset.Exhibits.Count).Select(file => file.Name);

        Assert.True(_preset.Exhibits.Count >= 15);
        Assert.Equal(_preset.Exhibits.Select(exhibit => exhibit.Name), names);
        Assert.All(_preset.Exhibits, exhibit => Assert.NotNull(exhibit.Shows));
        Assert.Equal(OrganizationCode.FromBody("QC100001"), _files[0].Code);
    }
}
