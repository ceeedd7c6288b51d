using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>Which effects applied, from the bytes of a trace and without its values: a preview asks it of every enterprise that moves.</summary>
internal static class ReadApplied
{
    public static AppliedEffect[] From(RatingProgram program, ReadOnlySpan<byte> trace)
    {
        var parts = program.Parts;
        List<AppliedEffect> applied = [];
        foreach (var seen in new RuleStates(program, trace))
        {
            var rule = seen.Product is null ? parts.Rules[seen.Place] : parts.ProductRules[seen.Place - parts.Rules.Length];
            if (rule.RowOf(seen.State) is >= 0 and var row)
            {
                applied.Add(new(rule.Rule, seen.Product, rule.Effects[row], seen.Points));
            }
        }

        return [.. applied];
    }
}
