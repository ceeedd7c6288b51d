namespace QualityCredit.Rating.Engine;

/// <summary>Measures that look at the latest item in a window only.</summary>
internal ref partial struct Evaluation
{
    private IndicatorValue LatestShare(CompiledIndicator indicator, int index)
    {
        if (Latest(indicator, index) is not (>= 0 and var latest))
        {
            return IndicatorValue.Unknown;
        }

        ref readonly var last = ref _sorted[latest];
        var (numerator, denominator) = (last.CountAt(indicator.Field), last.CountAt(indicator.Edition.Denominator));
        return denominator < Math.Max(indicator.Edition.AtLeast, 1) ? IndicatorValue.Unknown : new(numerator, denominator);
    }

    /// <summary>The class that the grade of the latest item means; none where there is no item, or a grade that the scale does not have.</summary>
    private IndicatorValue LatestClass(CompiledIndicator indicator, int index) =>
        IndicatorValue.Of(Latest(indicator, index) is >= 0 and var latest && indicator.Classes.Length > 0 ? indicator.Classes[_sorted[latest].TermAt(indicator.Field) & 63] : 0);

    /// <summary>The latest item in the window, which is then the evidence; −1 where there is none.</summary>
    private int Latest(CompiledIndicator indicator, int index)
    {
        var (opens, latest) = (_opens[indicator.WindowIndex], -1);
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
            }
            else if (latest < 0 || item.OccurredOn >= _sorted[latest].OccurredOn)
            {
                latest = i;
            }
        }

        if (latest >= 0)
        {
            LeavesAfter(indicator, _sorted[latest].OccurredOn, index);
            _evidence[_evidenceLength++] = _sorted[latest].Serial;
        }

        return latest;
    }
}
