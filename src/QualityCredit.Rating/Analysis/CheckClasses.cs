using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>Whether a policy gives classes at all, and whether each class that it gives can be kept against all bounds together.</summary>
internal static class CheckClasses
{
    public static void Of(PolicyOnDay policy, Findings findings)
    {
        var gives = policy.Rules.SelectMany(active => active.Edition.Rows.Select((row, i) => (active, row, i)))
            .Where(x => x.row.Then is Effect.Give).ToList();
        if (gives.Count == 0 && policy.HasBegun)
        {
            findings.Add(DiagnosticCode.NoClass, policy.Policy.Name + "/policy.yaml", 0, $"no rule gives a class from {LegalDate.Text(policy.Day)} on", "write a rule of stage band whose rows give classes");
        }

        foreach (var (active, row, i) in gives.Where(give => policy.Find(new Claim.Applies(give.active, give.i)) is Search.Found))
        {
            var grade = ((Effect.Give)row.Then).Grade;
            var bounds = policy.Rules.SelectMany(Bounds).Where(bound => bound.Bound < grade).Select(bound => bound.Claim).ToList();
            if (policy.Find([new Claim.Applies(active, i), .. bounds]) is not Search.Impossible conflict)
            {
                continue;
            }

            var names = Culprits(policy, [.. conflict.Conflict.OfType<Claim.Applies>()]).Where(claim => !claim.Wanted).Select(claim => claim.Rule.Rule).Distinct().ToList();
            if (active.Rule.Policy == policy.Policy.Name || names.Any(rule => rule.Policy == policy.Policy.Name))
            {
                findings.Add(DiagnosticCode.Contradiction, active.Rule.File, row.Line, $"class {Vocabulary.TermOf(grade).Code} is never reached: whatever the values, {string.Join(" or ", names.Select(rule => rule.Name))} bounds it lower", "narrow the bound, or leave the class out");
            }
        }
    }

    private static IEnumerable<(Grade Bound, Claim Claim)> Bounds(ActiveRule active) => active.Edition.Rows
        .Select((row, i) => (row.Then, Claim: new Claim.Applies(active, i, Wanted: false)))
        .Where(x => x.Then is Effect.GradeAtMost)
        .Select(x => (((Effect.GradeAtMost)x.Then).Grade, (Claim)x.Claim));

    /// <summary>The claims without which there would be values, one after the other.</summary>
    private static List<Claim.Applies> Culprits(PolicyOnDay policy, List<Claim.Applies> conflict)
    {
        foreach (var claim in conflict.ToList())
        {
            var without = conflict.Where(other => other != claim).ToList();
            if (policy.Find([.. without]) is Search.Impossible)
            {
                conflict = without;
            }
        }

        return conflict;
    }
}
