using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>Of a rule with several rows no two may hold together; where they give classes, one of them must always hold.</summary>
internal static class CheckRows
{
    public static void Of(PolicyOnDay policy, ActiveRule active, Findings findings)
    {
        var rows = active.Edition.Rows;
        if (rows.Count < 2)
        {
            return;
        }

        foreach (var (first, second) in rows.SelectMany((first, i) => rows.Skip(i + 1).Select(second => (first, second))))
        {
            if (policy.Find(new Claim.Holds(first.When), new Claim.Holds(second.When)) is Search.Found both)
            {
                findings.Add(DiagnosticCode.RowOverlap, active.Rule.File, second.Line, $"this row and the one of line {first.Line} both hold for {Witness.Text(policy, both.Values)}", "move the bounds so that exactly one row holds");
            }
        }

        if (rows.Any(row => row.Then is Effect.Give) && policy.Find([.. rows.Select(row => new Claim.HoldsNot(row.When))]) is Search.Found none)
        {
            findings.Add(DiagnosticCode.RowGap, active.Rule.File, active.Edition.Line, $"no row holds for {Witness.Text(policy, none.Values)}", "move the bounds so that exactly one row holds");
        }
    }
}
