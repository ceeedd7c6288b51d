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
