using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Seeds.Presets;
using QualityCredit.Testing;

namespace QualityCredit.Register.Tests.Seeds;

/// <summary>Rates a file on the preset's dates, one after the other, as a register would.</summary>
internal static class Ratings
{
    public static IReadOnlyList<RatingDecision> Of(Preset preset, EnterpriseFile file)
    {
        List<RatingDecision> decisions = [];
        foreach (var asOf in preset.RatedOn)
        {
            var policy = RulesFolder.Library.Governing(file.Region, asOf)!.Name;
            var standing = decisions is [.., var last] ? last.After : Standing.None;
            decisions.Add(RulesFolder.Library.ProgramOf(policy, asOf)!.Rate(file with { Standing = standing }, asOf));
        }

        return decisions;
    }
}
