using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>Measures that count or add up the items in a window.</summary>
internal ref partial struct Evaluation
{
    private IndicatorValue Tally(CompiledIndicator indicator, int index)
    {
        var (opens, first, total, part) = (_opens[indicator.WindowIndex], int.MaxValue, 0, 0);
        foreach (var i in _sorted.Of(indicator.Kind))
        {
            ref readonly var item = ref _sorted[i];
            if (item.OccurredOn <= opens || !IsMeasured(indicator, item))
            {
                continue;
            }

            if (item.OccurredOn > day.Number)
            {
                MovesOn(item.OccurredOn, index);
                continue;
            }

            total++;
            part += indicator.Measure == Measure.Sum ? item.CountAt(indicator.Field) : indicator.IsInShare(item) ? 1 : 0;
            first = Math.Min(first, item.OccurredOn);
            _evidence[_evidenceLength++] = item.Serial;
        }

        if (first != int.MaxValue)
        {
            LeavesAfter(indicator, first, index);
        }

        return indicator.Measure switch
        {
            Measure.Sum => IndicatorValue.Of(part),
            Measure.Share => total < Math.Max(indicator.Edition.AtLeast, 1) ? IndicatorValue.Unknown : new(part, total),
            _ => IndicatorValue.Of(total),
        };
    }
}
