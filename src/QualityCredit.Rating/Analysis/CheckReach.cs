using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>Rows that no values reach, effects that change nothing, and bounds that exclude each other.</summary>
internal static class CheckReach
{
    public static void Of(PolicyOnDay policy, ActiveRule active, Findings findings)
    {
        foreach (var row in active.Edition.Rows)
        {
            if (policy.Find(new Claim.Holds(row.When)) is Search.Impossible)
            {
                findings.Add(DiagnosticCode.Unreachable, active.Rule.File, row.Line, $"no values reach this row: {Why(policy, row.When)}", "correct the bound, or remove the row");
            }

            if (Idle(row.Then) is { } idle)
            {
                findings.Add(DiagnosticCode.NoEffect, active.Rule.File, row.Line, $"\"{row.Then}\" changes nothing: {idle}", "write the effect that the clause asks for, or remove the row");
            }

            if (Conflict(row.Then) is { } conflict)
            {
                findings.Add(DiagnosticCode.Contradiction, active.Rule.File, row.Line, $"\"{row.Then}\" cannot be met: {conflict}", "correct one of the two values");
            }
        }

        if (active.Edition.UnknownApplies == true && active.Edition.Rows.Any(row => row.Then is Effect.ProposeHonour))
        {
            findings.Add(DiagnosticCode.Contradiction, active.Rule.File, active.Edition.Line, "an honour would be proposed for want of data", "write `unknown: silent`");
        }

        if (active.Edition.Rows.Count > 1 && active.Edition.Rows.Any(row => row.Then is Effect.ProposeHonour))
        {
            findings.Add(DiagnosticCode.Contradiction, active.Rule.File, active.Edition.Line, "a register keeps of a decision that a rule fired, not which of its rows: an honour in one of several rows could not be told", "give each proposal for the red list a rule of its own");
        }

        if (active.Edition.UnknownApplies is not null && !active.Edition.Rows.SelectMany(row => row.When.Tests).Any(test => policy.Indicator(test.Indicator).CanBeUnknown))
        {
            findings.Add(DiagnosticCode.Unreachable, active.Rule.File, active.Edition.Line, "the rule says what unknown does, but no indicator that it reads can be unknown", "remove `unknown:`");
        }
    }

    /// <summary>The shortest reason: one cell outside the values of its indicator, two parts that exclude each other, or all together.</summary>
    private static string Why(PolicyOnDay policy, Condition when)
    {
        if (when.Tests.FirstOrDefault(test => Excludes(policy, test)) is { } alone)
        {
            var indicator = policy.Indicator(alone.Indicator);
            return $"{alone} is outside the values of {indicator.Name} ({indicator.Range()}{(indicator.CanBeUnknown ? ", unknown" : ", never unknown")})";
        }

        IReadOnlyList<Condition> parts = when is Condition.All all ? all.Parts : [when];
        var pair = parts.SelectMany((first, i) => parts.Skip(i + 1).Select(second => (first, second))).FirstOrDefault(pair => Excludes(policy, pair.first, pair.second));
        return pair.first is null ? $"{when} holds for none" : $"{pair.first} and {pair.second} exclude each other";
    }

    private static bool Excludes(PolicyOnDay policy, params Condition[] parts) =>
        policy.Find([.. parts.Select(part => new Claim.Holds(part))]) is Search.Impossible;

    private static string? Idle(Effect effect) => effect switch
    {
        Effect.Add { Points: 0 } => "no points are added or taken",
        Effect.Add { AtLeast: 0, AtMost: 0 } => "the points are kept at 0",
        Effect.GradeAtMost { Grade: Grade.AA } => "no class is better",
        Effect.StepsUp { Steps: >= (int)Grade.AA - (int)Grade.C } => "there are no more steps than these",
        Effect.Raise { Levels: <= 0 } => "the risk stays where it is",
        Effect.RiskAtLeast { Level: RiskLevel.General } => "no risk is lower",
        Effect.IntensityAtLeast { Intensity: SupervisionIntensity.CreditBased } => "no intensity is lighter",
        _ => null,
    };

    private static string? Conflict(Effect effect) => effect switch
    {
        Effect.Add { AtLeast: { } least, AtMost: { } most } when least > most => $"at least {least} and at most {most} points exclude each other",
        Effect.Candidate { RemovableAfterMonths: { } earliest, TermMonths: var term } when earliest > term => $"the entry ends after {term} months, before it can be removed",
        Effect.ProposeHonour { TermMonths: 0 } => "an entry would end on the day on which it begins",
        Effect.ProposeHonour { NoticeDays: 0 } => "an entry tells the class, and nobody could object before it is made",
        _ => null,
    };
}
