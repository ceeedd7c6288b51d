using QualityCredit.Rating.Decisions;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Seeds;

/// <summary>The preset that holds one enterprise per rule.</summary>
public sealed class EveryCaseTests
{
    private static readonly Preset _preset = Preset.Find("every-case")!;

    private static readonly Dictionary<string, SyntheticEnterprise> _byCase = _preset.Exhibits
        .Zip(GenerateEnterprises.Of(_preset), (exhibit, enterprise) => (exhibit.Case, enterprise))
        .ToDictionary(pair => pair.Case!, pair => pair.enterprise);

    public static TheoryData<string> Rules() => [.. RulesFolder.Library.Policies
        .SelectMany(policy => policy.Rules)
        .Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_an_enterprise_on_which_it_fires(string rule)
    {
        var enterprise = _byCase[rule];

        var decisions = Ratings.Of(_preset, enterprise.File);

        Assert.Contains(rule, enterprise.File.Name, StringComparison.Ordinal);
        Assert.Contains(decisions.SelectMany(decision => decision.Trace.Findings), finding => finding.Rule.Name == rule && finding.State == FindingState.Fired);
    }

    [Fact]
    public void Every_grade_risk_and_intensity_occurs()
    {
        var decisions = _byCase.Values.SelectMany(enterprise => Ratings.Of(_preset, enterprise.File)).ToList();

        Assert.Equal(Enum.GetValues<Grade>().Length + 1, decisions.Select(decision => decision.Outcome).Distinct().Count());
        Assert.Equal(Enum.GetValues<RiskLevel>().Length, decisions.SelectMany(decision => decision.Risks).Distinct().Count());
        Assert.Equal(Enum.GetValues<SupervisionIntensity>().Length, decisions.Select(decision => decision.Intensity).Distinct().Count());
    }
}
