using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>How good it is for an enterprise that an effect applies, or none; only values of one kind can be compared.</summary>
/// <param name="Kind">What is compared: points, class, bound, steps, risk, listing.</param>
/// <param name="Parts">Greater is better in every part.</param>
internal sealed record Merit(string Kind, IReadOnlyList<decimal> Parts)
{
    private const int Steps = (int)Grade.AA;

    /// <summary>Better in some part and worse in none.</summary>
    public bool IsBetterThan(Merit other) => Kind == other.Kind
        && Parts.Zip(other.Parts).All(pair => pair.First >= pair.Second)
        && Parts.Zip(other.Parts).Any(pair => pair.First > pair.Second);

    /// <summary>The merit of a row's effect; without a class to compare, such as unrated, null.</summary>
    /// <param name="effect">The effect that applies.</param>
    /// <param name="times">The value that multiplies points.</param>
    public static Merit? Of(Effect effect, decimal times) => effect switch
    {
        Effect.Add add => new("points", [Math.Min(Math.Max(decimal.Truncate(add.Points * times), add.AtLeast ?? decimal.MinValue), add.AtMost ?? decimal.MaxValue)]),
        Effect.Give give => new("class", [(int)give.Grade]),
        Effect.GradeAtMost most => new("bound", [(int)most.Grade]),
        Effect.HoldUpgrade => new("steps", [0]),
        Effect.StepsUp up => new("steps", [up.Steps]),
        Effect.Raise raise => new("raise", [-raise.Levels]),
        Effect.RiskAtLeast least => new("risk", [-(int)least.Level]),
        Effect.IntensityAtLeast least => new("intensity", [-(int)least.Intensity]),
        Effect.Candidate c => new("listing", [-(int)c.Degree, -c.TermMonths, -(c.RemovableAfterMonths ?? c.TermMonths)]),
        Effect.KeySupervision => new("key supervision", [-1]),
        Effect.Alert => new("alert", [-1]),
        Effect.ProposeExit => new("exit", [-1]),
        Effect.ProposeHonour honour => new("honour", [1, honour.TermMonths]),
        _ => null,
    };

    /// <summary>The merit where no effect applies, of the same kind as an effect of the rule.</summary>
    public static Merit? OfNone(Effect like) => like switch
    {
        Effect.Add => new("points", [0]),
        Effect.GradeAtMost => new("bound", [(int)Grade.AA]),
        Effect.HoldUpgrade or Effect.StepsUp => new("steps", [Steps]),
        Effect.Raise => new("raise", [0]),
        Effect.RiskAtLeast => new("risk", [-(int)RiskLevel.General]),
        Effect.IntensityAtLeast => new("intensity", [-(int)SupervisionIntensity.CreditBased]),
        Effect.Candidate => new("listing", [0, 0, 0]),
        Effect.KeySupervision => new("key supervision", [0]),
        Effect.Alert => new("alert", [0]),
        Effect.ProposeExit => new("exit", [0]),
        Effect.ProposeHonour => new("honour", [0, 0]),
        _ => null,
    };
}
