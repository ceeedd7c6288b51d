using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>Which effects make others idle where both apply. Points add up and are never idle.</summary>
internal static class Strength
{
    /// <summary>Whether the second effect changes nothing where the first one applies.</summary>
    public static bool Covers(Effect strong, Effect weak) => (strong, weak) switch
    {
        (Effect.GradeAtMost one, Effect.GradeAtMost other) => one.Grade <= other.Grade,
        (Effect.Unrated, Effect.Unrated) => true,
        (Effect.Unrated, Effect.Give) => true,
        (Effect.HoldUpgrade, Effect.HoldUpgrade) => true,
        (Effect.StepsUp one, Effect.StepsUp other) => one.Steps <= other.Steps,
        (Effect.Raise one, Effect.Raise other) => one.Levels >= other.Levels,
        (Effect.RiskAtLeast one, Effect.RiskAtLeast other) => one.Level >= other.Level,
        (Effect.IntensityAtLeast one, Effect.IntensityAtLeast other) => one.Intensity >= other.Intensity,
        (Effect.KeySupervision, Effect.KeySupervision) => true,
        (Effect.Alert, Effect.Alert) => true,
        (Effect.ProposeExit, Effect.ProposeExit) => true,
        (Effect.ProposeHonour one, Effect.ProposeHonour other) => one.TermMonths >= other.TermMonths && one.NoticeDays <= other.NoticeDays,
        _ => false,
    };

    /// <summary>Whether two rules of these stages are decided together: the thresholds of a class and the caps bound it alike.</summary>
    public static bool MeetsIn(Rule one, Rule other) => Of(one) == Of(other);

    private static Decisions.Stage Of(Rule rule) => rule.Stage == Decisions.Stage.Cap ? Decisions.Stage.Band : rule.Stage;
}
