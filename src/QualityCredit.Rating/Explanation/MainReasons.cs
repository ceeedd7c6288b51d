using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>Orders the reasons of a decision as a reader needs them: what bound the class first, then what cost most points.</summary>
public static class MainReasons
{
    /// <summary>What speaks against the enterprise, the gravest first. The rule's name is the stable code of the reason.</summary>
    public static IReadOnlyList<Finding> Adverse(RatingTrace trace) => [.. trace.Applied.Where(IsAdverse).OrderBy(Rank).ThenBy(finding => finding.Rule.Name, StringComparer.Ordinal)];

    /// <summary>What speaks for it, the weightiest first.</summary>
    public static IReadOnlyList<Finding> Favourable(RatingTrace trace) =>
        [.. trace.Applied.Where(finding => finding.Points > 0 || finding.Effect is Effect.ProposeHonour).OrderByDescending(finding => finding.Points).ThenBy(finding => finding.Rule.Name, StringComparer.Ordinal)];

    private static bool IsAdverse(Finding finding) => finding.Effect switch
    {
        Effect.Add => finding.Points < 0,
        Effect.Give or Effect.GiveLocal or Effect.ProposeHonour => false,
        _ => true,
    };

    private static int Rank(Finding finding) => finding.Effect switch
    {
        Effect.GradeAtMost most => ((int)finding.Rule.Stage switch { (int)Stage.Cap => 0, (int)Stage.Band => 10, _ => 20 }) + (int)most.Grade,
        Effect.Unrated => 15,
        Effect.Add => 1000 + finding.Points,
        _ => 100 + (int)finding.Rule.Stage,
    };
}
