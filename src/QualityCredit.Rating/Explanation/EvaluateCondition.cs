using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>Whether a condition holds of the values that a finding kept: the engine compiles conditions, an explanation takes them apart.</summary>
internal static class EvaluateCondition
{
    public static Truth Of(Condition condition, IReadOnlyDictionary<string, IndicatorValue> values) => condition switch
    {
        Condition.Test test => Of(test.Cell, values[test.Indicator]),
        Condition.All all => all.Parts.Select(part => Of(part, values)).DefaultIfEmpty(Truth.Yes).Min(),
        Condition.Any any => any.Parts.Select(part => Of(part, values)).DefaultIfEmpty(Truth.No).Max(),
        Condition.Not not => Opposite(Of(not.Part, values)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Truth Of(Cell cell, IndicatorValue value) => cell switch
    {
        Cell.Unknown => value.IsKnown ? Truth.No : Truth.Yes,
        Cell.Not not => Opposite(Of(not.Inner, value)),
        _ when !value.IsKnown => Truth.Unknown,
        Cell.OneOf terms => (terms.Values >> value.Numerator & 1) == 1 ? Truth.Yes : Truth.No,
        Cell.Range range => Fits(range, value) ? Truth.Yes : Truth.No,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A share is compared by its two numbers: three tenths are three tenths, and no rounding decides a class.
    private static bool Fits(Cell.Range range, IndicatorValue value)
    {
        var (low, high) = (range.Low * value.Denominator, range.High * value.Denominator);
        return (low is null || value.Numerator > low || (range.IncludesLow && value.Numerator == low))
            && (high is null || value.Numerator < high || (range.IncludesHigh && value.Numerator == high));
    }

    private static Truth Opposite(Truth truth) => Truth.Yes - (byte)truth;
}
