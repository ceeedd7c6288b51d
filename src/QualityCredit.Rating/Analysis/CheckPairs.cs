using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// Rules of one policy against each other: rows that another rule covers wherever they apply, two classes for the same values,
/// steps up that a bar forbids, and listings on one condition for different terms.
/// </summary>
internal static class CheckPairs
{
    public static void Of(PolicyOnDay policy, ActiveRule active, ActiveRule other, Findings findings)
    {
        for (var row = 0; row < active.Edition.Rows.Count; row++)
        {
            Shadows(policy, active, row, other, findings);
            Contradicts(policy, active, row, other, findings);
        }
    }

    private static void Shadows(PolicyOnDay policy, ActiveRule active, int row, ActiveRule other, Findings findings)
    {
        var effect = active.Edition.Rows[row].Then;
        var bars = effect is Effect.StepsUp && other.Edition.Rows.Any(one => one.Then is Effect.HoldUpgrade);
        bool Covers(Effect one) => Strength.Covers(one, effect) || (effect is Effect.StepsUp && one is Effect.HoldUpgrade);
        if (!IsIncluded(policy, active, row, other, Covers))
        {
            return;
        }

        // Of two rules that say the same one stays: the parent's, or the first by name.
        var same = Enumerable.Range(0, other.Edition.Rows.Count).All(i => IsIncluded(policy, other, i, active, one => Strength.Covers(one, other.Edition.Rows[i].Then)));
        if (same && other.Rule.Policy == active.Rule.Policy && string.CompareOrdinal(active.Rule.Name, other.Rule.Name) < 0)
        {
            return;
        }

        var (file, line) = (active.Rule.File, active.Edition.Rows[row].Line);
        if (bars)
        {
            findings.Add(DiagnosticCode.Contradiction, file, line, $"\"{effect}\" allows an upgrade wherever {other.Rule.Name} bars it", "narrow the condition of one of the two");
        }
        else
        {
            findings.Add(DiagnosticCode.Shadowed, file, line, $"wherever this applies, {other.Rule.Name} ({other.Rule.File}:{other.Edition.Line}) applies too and is as strong", "remove the rule or row, or state the stronger effect that the clause asks for");
        }
    }

    private static void Contradicts(PolicyOnDay policy, ActiveRule active, int row, ActiveRule other, Findings findings)
    {
        if (other.Rule.Policy == active.Rule.Policy && string.CompareOrdinal(active.Rule.Name, other.Rule.Name) < 0)
        {
            return;
        }

        var own = active.Edition.Rows[row];
        for (var i = 0; i < other.Edition.Rows.Count; i++)
        {
            var theirs = other.Edition.Rows[i];
            switch (own.Then, theirs.Then)
            {
                case (Effect.Give mine, Effect.Give given) when mine.Grade != given.Grade
                    && policy.Find(new Claim.Applies(active, row), new Claim.Applies(other, i)) is Search.Found both:
                    findings.Add(DiagnosticCode.Contradiction, active.Rule.File, own.Line, $"\"{mine}\" here and \"{given}\" of {other.Rule.Name} are both given for {Witness.Text(policy, both.Values)}", "leave the class to one rule, or narrow the conditions");
                    break;
                case (Effect.GiveLocal mine, Effect.GiveLocal given) when mine != given
                    && policy.Find(new Claim.Applies(active, row), new Claim.Applies(other, i)) is Search.Found both:
                    findings.Add(DiagnosticCode.Contradiction, active.Rule.File, own.Line, $"\"{mine}\" here and \"{given}\" of {other.Rule.Name} are both given for {Witness.Text(policy, both.Values)}", "leave the grade to one rule, or narrow the conditions");
                    break;
                case (Effect.Candidate mine, Effect.Candidate listed) when mine != listed
                    && IsIncluded(policy, active, row, other, one => ReferenceEquals(one, listed)) && IsIncluded(policy, other, i, active, one => ReferenceEquals(one, mine)):
                    findings.Add(DiagnosticCode.Contradiction, active.Rule.File, own.Line, $"one condition, two listings: \"{mine}\" here and \"{listed}\" by {other.Rule.Name}", "state the terms once; to replace a parent's ground switch it off in policy.yaml");
                    break;
                case (Effect.Candidate mine, Effect.Candidate listed) when mine == listed
                    && IsIncluded(policy, active, row, other, one => ReferenceEquals(one, listed)) && IsIncluded(policy, other, i, active, one => ReferenceEquals(one, mine)):
                    findings.Add(DiagnosticCode.Shadowed, active.Rule.File, own.Line, $"{other.Rule.Name} ({other.Rule.File}:{theirs.Line}) lists for the same under the same condition", "remove the ground, or state what differs");
                    break;
            }
        }
    }

    /// <summary>Whether some row with such an effect applies in the other rule wherever the row applies here.</summary>
    private static bool IsIncluded(PolicyOnDay policy, ActiveRule active, int row, ActiveRule other, Func<Effect, bool> covers)
    {
        var covering = Enumerable.Range(0, other.Edition.Rows.Count).Where(i => covers(other.Edition.Rows[i].Then)).ToList();
        return covering.Count > 0
            && policy.Find([new Claim.Applies(active, row), .. covering.Select(i => new Claim.Applies(other, i, Wanted: false))]) is Search.Impossible
            && policy.Find(new Claim.Applies(active, row)) is Search.Found;
    }
}
