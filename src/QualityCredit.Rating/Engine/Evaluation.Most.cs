using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Engine;

/// <summary>The largest group of items in a window.</summary>
internal ref partial struct Evaluation
{
    private IndicatorValue Most(CompiledIndicator indicator, int index)
    {
        Span<int> groups = stackalloc int[64];
        var (opens, most, coming) = (_opens[indicator.WindowIndex], 0, 0);
        foreach (var i in _sorted.Of(indicator.Kind))
        {
            ref readonly var item = ref _sorted[i];
            if (item.OccurredOn <= opens || !IsMeasured(indicator, item))
            {
                continue;
            }

            if (item.OccurredOn > day.Number)
            {
                coming++;
                continue;
            }

            most = Math.Max(most, ++groups[Group(indicator, item)]);
        }

        if (most > 0)
        {
            Largest(indicator, index, opens, groups.IndexOf(most));
        }

        if (coming > 0)
        {
            Coming(indicator, index, groups, most);
        }

        return IndicatorValue.Of(most);
    }

    private static int Group(CompiledIndicator indicator, in EvidenceFact item) => item.TermAt(indicator.Field) & 63;

    /// <summary>An item that is yet to come moves the value on its day if its group is the largest one then.</summary>
    private void Coming(CompiledIndicator indicator, int index, scoped ReadOnlySpan<int> groups, int most)
    {
        var largest = most > 0 ? groups.IndexOf(most) : groups.Length;
        foreach (var i in _sorted.Of(indicator.Kind))
        {
            ref readonly var item = ref _sorted[i];
            if (item.OccurredOn <= day.Number || !IsMeasured(indicator, item))
            {
                continue;
            }

            var group = Group(indicator, item);
            var size = groups[group];
            foreach (var j in _sorted.Of(indicator.Kind))
            {
                ref readonly var other = ref _sorted[j];
                size += other.OccurredOn > day.Number && other.OccurredOn <= item.OccurredOn && Group(indicator, other) == group && IsMeasured(indicator, other) ? 1 : 0;
            }

            if (size > most || (size == most && group <= largest))
            {
                MovesOn(item.OccurredOn, index);
            }
        }
    }

    /// <summary>Only the items of the largest group are evidence; of equal groups the first term's.</summary>
    private void Largest(CompiledIndicator indicator, int index, int opens, int group)
    {
        var first = int.MaxValue;
        foreach (var i in _sorted.Of(indicator.Kind))
        {
            ref readonly var item = ref _sorted[i];
            if (item.OccurredOn > opens && item.OccurredOn <= day.Number && Group(indicator, item) == group && IsMeasured(indicator, item))
            {
                first = Math.Min(first, item.OccurredOn);
                _evidence[_evidenceLength++] = item.Serial;
            }
        }

        LeavesAfter(indicator, first, index);
    }
}
