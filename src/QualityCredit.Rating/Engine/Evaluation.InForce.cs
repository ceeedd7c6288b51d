using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>Measures of what runs from one day to another: in force, or overdue.</summary>
internal ref partial struct Evaluation
{
    private IndicatorValue InForce(CompiledIndicator indicator, int index)
    {
        var (opens, count, best) = (_opens[indicator.WindowIndex], 0, 0);
        foreach (var i in _sorted.Of(indicator.Kind))
        {
            ref readonly var item = ref _sorted[i];
            if (item.OccurredOn > opens && IsMeasured(indicator, item) && IsInForce(item, index))
            {
                count++;
                LeavesAfter(indicator, item.OccurredOn, index);
                best = Math.Max(best, item.TermAt(indicator.Field));
                _evidence[_evidenceLength++] = item.Serial;
            }
        }

        return IndicatorValue.Of(indicator.Measure == Measure.Best ? best : count);
    }

    private bool IsInForce(in EvidenceFact item, int index)
    {
        var from = Math.Max(item.From, item.OccurredOn);
        var end = Math.Min(item.Until == 0 ? int.MaxValue : item.Until, item.Done == 0 ? int.MaxValue : item.Done);
        if (from >= end)
        {
            return false;
        }

        MovesOn(from, index);
        MovesOn(end == int.MaxValue ? 0 : end, index);
        return from <= day.Number && day.Number < end;
    }

    private IndicatorValue Overdue(CompiledIndicator indicator, int index)
    {
        var count = 0;
        foreach (var i in _sorted.Of(indicator.Kind))
        {
            ref readonly var item = ref _sorted[i];
            if (item.From == 0 || !IsMeasured(indicator, item))
            {
                continue;
            }

            var starts = Math.Max(item.From + 1, item.OccurredOn);
            var closed = item.DayAt((DatePlace)indicator.Field);
            if (closed != 0 && closed <= starts)
            {
                continue;
            }

            MovesOn(starts, index);
            MovesOn(closed, index);
            if (starts <= day.Number && (closed == 0 || closed > day.Number))
            {
                count++;
                _evidence[_evidenceLength++] = item.Serial;
            }
        }

        return IndicatorValue.Of(count);
    }
}
