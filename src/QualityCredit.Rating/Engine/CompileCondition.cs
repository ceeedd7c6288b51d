using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>A condition as code.</summary>
internal delegate Truth Test(ReadOnlySpan<IndicatorValue> values);

/// <summary>Compiles conditions to delegates, once per edition.</summary>
internal static class CompileCondition
{
    private const long Scale = 1_000_000;

    public static Test From(Condition condition, IReadOnlyDictionary<string, int> places) => condition switch
    {
        Condition.Test test => From(test.Cell, places[test.Indicator]),
        Condition.All { Parts: [] } => _ => Truth.Yes,
        Condition.All all => All([.. all.Parts.Select(part => From(part, places))]),
        Condition.Any any => Any([.. any.Parts.Select(part => From(part, places))]),
        Condition.Not not => Not(From(not.Part, places)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Test All(Test[] parts) => values =>
    {
        var result = Truth.Yes;
        foreach (var part in parts)
        {
            var truth = part(values);
            if (truth == Truth.No)
            {
                return Truth.No;
            }

            result = truth < result ? truth : result;
        }

        return result;
    };

    private static Test Any(Test[] parts) => values =>
    {
        var result = Truth.No;
        foreach (var part in parts)
        {
            var truth = part(values);
            result = truth > result ? truth : result;
        }

        return result;
    };

    private static Test Not(Test part) => values => Truth.Yes - (byte)part(values);

    private static Test From(Cell cell, int place)
    {
        switch (cell)
        {
            case Cell.Unknown:
                return values => values[place].IsKnown ? Truth.No : Truth.Yes;
            case Cell.Not not:
                return Not(From(not.Inner, place));
            case Cell.OneOf { Values: var terms }:
                return values => !values[place].IsKnown ? Truth.Unknown : (terms >> values[place].Numerator & 1) == 1 ? Truth.Yes : Truth.No;
            case Cell.Range range:
                return From(range, place);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // The value n/d against the bound b/Scale is n·Scale against b·d; 31-bit numbers and six decimals keep it within 64 bits.
    private static Test From(Cell.Range range, int place)
    {
        // A bound that is left out is moved one step, so that one comparison serves both kinds: over integers x > b is x >= b + 1.
        var (hasLow, low) = (range.Low is not null, Scaled(range.Low));
        var (hasHigh, high) = (range.High is not null, Scaled(range.High));
        var (lowStep, highStep) = (range.IncludesLow ? 0 : 1, range.IncludesHigh ? 0 : 1);
        var (least, most) = (hasLow ? Whole(low + lowStep, up: true) : int.MinValue, hasHigh ? Whole(high - highStep, up: false) : int.MaxValue);
        return values =>
        {
            var value = values[place];
            if (value.Denominator == 1)
            {
                return value.Numerator >= least && value.Numerator <= most ? Truth.Yes : Truth.No;
            }

            if (!value.IsKnown)
            {
                return Truth.Unknown;
            }

            var scaled = value.Numerator * Scale;
            return (!hasLow || scaled >= (low * value.Denominator) + lowStep) && (!hasHigh || scaled <= (high * value.Denominator) - highStep)
                ? Truth.Yes
                : Truth.No;
        };
    }

    // For whole numbers, most values of all, the bounds are brought to whole numbers once.
    private static int Whole(long scaled, bool up) =>
        (int)Math.Clamp(up ? decimal.Ceiling((decimal)scaled / Scale) : decimal.Floor((decimal)scaled / Scale), int.MinValue, int.MaxValue);

    private static long Scaled(decimal? bound) => (long)((bound ?? 0) * Scale);
}
