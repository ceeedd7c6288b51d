using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>How each measure is computed.</summary>
internal ref partial struct Evaluation
{
    private IndicatorValue Measured(CompiledIndicator indicator, int index) => indicator.Measure switch
    {
        Measure.Count or Measure.Sum or Measure.Share => Tally(indicator, index),
        Measure.Most => Most(indicator, index),
        Measure.LatestShare => LatestShare(indicator, index),
        Measure.LatestClass => LatestClass(indicator, index),
        Measure.Best or Measure.Holds => InForce(indicator, index),
        Measure.Overdue => Overdue(indicator, index),
        Measure.ProductsLacking => ProductsLacking(indicator, index),
        Measure.ProductsOfKind => ProductsOfKind(indicator),
        Measure.HighestRisk => IndicatorValue.Of((int)HighestRisk()),
        Measure.Located => Located(indicator),
        Measure.Size => IndicatorValue.Of((int)_facts.Size),
        Measure.FileAge => Reached(_facts.OpenedOn, indicator.Months, index),
        Measure.FirstRating => IndicatorValue.Of(_facts.Standing.Grade is null),
        Measure.ReviewDue => ReviewDue(index),
        Measure.GradeHeld => _facts.Standing.Grade is { } grade && grade >= indicator.Edition.Grade
            ? Reached(_facts.Standing.GradeSince, indicator.Months, index)
            : IndicatorValue.Of(false),
        Measure.Result => IndicatorValue.Unknown,
    };

    private readonly bool IsMeasured(CompiledIndicator indicator, in EvidenceFact item) =>
        (!_measuresProduct || item.Product == _product) && indicator.Fits(item);

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

    private IndicatorValue ProductsLacking(CompiledIndicator indicator, int index)
    {
        var (lacking, needing) = (0, 0);
        foreach (ref readonly var product in _facts.Products)
        {
            if (!Needs(indicator, product.Kind.Number))
            {
                continue;
            }

            needing++;
            var covered = false;
            foreach (var i in _sorted.Of(indicator.Kind))
            {
                ref readonly var item = ref _sorted[i];
                covered |= (item.Product == 0 || item.Product == product.Serial) && indicator.Fits(item) && IsInForce(item, index);
            }

            lacking += covered ? 0 : 1;
        }

        if (needing > 0)
        {
            foreach (var i in _sorted.Of(indicator.Kind))
            {
                if (indicator.Fits(_sorted[i]) && IsInForce(_sorted[i], index))
                {
                    _evidence[_evidenceLength++] = _sorted[i].Serial;
                }
            }
        }

        return IndicatorValue.Of(lacking);
    }

    private readonly bool Needs(CompiledIndicator indicator, int kind) => indicator.Kinds.Count > 0
        ? indicator.Kinds.Contains(kind)
        : program.Catalogue.TryGetValue(kind, out var known) && known.NeedsLicence;

    private readonly IndicatorValue ProductsOfKind(CompiledIndicator indicator)
    {
        var count = 0;
        foreach (ref readonly var product in _facts.Products)
        {
            count += (!_measuresProduct || product.Serial == _product) && indicator.Kinds.Contains(product.Kind.Number) ? 1 : 0;
        }

        return IndicatorValue.Of(count);
    }

    private readonly RiskLevel HighestRisk()
    {
        var highest = _facts.Products.Length == 0 ? _parts.IntensityMatrix.NoProduct : RiskLevel.General;
        foreach (ref readonly var product in _facts.Products)
        {
            var (_, level) = AssessedRisk(product);
            highest = level > highest ? level : highest;
        }

        return highest;
    }

    private readonly IndicatorValue Located(CompiledIndicator indicator)
    {
        foreach (var region in indicator.Regions)
        {
            if (_facts.Region.IsWithin(region))
            {
                return IndicatorValue.Of(true);
            }
        }

        return IndicatorValue.Of(false);
    }

    private IndicatorValue Reached(DateOnly start, int months, int index)
    {
        var reached = start.AddMonths(months);
        MovesOn(reached.DayNumber, index);
        return IndicatorValue.Of(reached <= day.AsOf);
    }

    private IndicatorValue ReviewDue(int index)
    {
        var standing = _facts.Standing;
        if (standing.FirstRatedOn == default)
        {
            return IndicatorValue.Of(true);
        }

        if (_parts.ReviewMonths == 0)
        {
            return IndicatorValue.Of(false);
        }

        var due = ReviewCalendar.Last(standing.FirstRatedOn, day.AsOf, _parts.ReviewMonths) > standing.ReviewedOn;
        foreach (var i in _sorted.Of(EvidenceKind.Review))
        {
            ref readonly var item = ref _sorted[i];
            if (item.OccurredOn > day.Number)
            {
                MovesOn(item.OccurredOn, index);
            }
            else if (item.OccurredOn > standing.ReviewedOn.DayNumber)
            {
                due = true;
                _evidence[_evidenceLength++] = item.Serial;
            }
        }

        return IndicatorValue.Of(due);
    }
}
