using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>When windows open and close, and on which day the decision moves next.</summary>
internal ref partial struct Evaluation
{
    private const int ShortestMonth = 28;

    private void MovesOn(int dayNumber, int index)
    {
        if (dayNumber > day.Number && dayNumber < _next)
        {
            (_next, _nextCause) = (dayNumber, index);
        }
    }

    /// <summary>Days that the windows open on: items of that day and before do not count.</summary>
    private readonly void OpenWindows()
    {
        for (var w = 0; w < _opens.Length; w++)
        {
            (_opens[w], _first[w]) = (_parts.Windows[w].ReviewYear ? ReviewYearOpens() : day.Opens(w), int.MaxValue);
        }
    }

    private readonly int ReviewYearOpens()
    {
        var (first, months) = (_facts.Standing.FirstRatedOn, _parts.ReviewMonths);
        if (months == 0)
        {
            return -1;
        }

        // The review that closes a year falls on its anniversary, so the next year opens the day after; the first one has no anniversary yet.
        var anniversary = first == default ? first : ReviewCalendar.Last(first, day.AsOf.AddDays(-1), months);
        return anniversary <= first ? day.AsOf.AddMonths(-months).DayNumber : anniversary.DayNumber;
    }

    /// <summary>Of all items in a window the earliest leaves first, whichever indicator counts it.</summary>
    private readonly void LeavesAfter(CompiledIndicator indicator, int occurred, int index)
    {
        if (occurred < _first[indicator.WindowIndex])
        {
            (_first[indicator.WindowIndex], _firstCause[indicator.WindowIndex]) = (occurred, index);
        }
    }

    private void CloseWindows()
    {
        for (var w = 0; w < _first.Length; w++)
        {
            // A month has 28 days at least: what cannot come before the next change needs no calendar.
            if (_first[w] is var occurred && occurred != int.MaxValue && occurred + (ShortestMonth * _parts.Windows[w].Months) < _next)
            {
                MovesOn(Leaves(_parts.Windows[w], occurred), _firstCause[w]);
            }
        }
    }

    private readonly int Leaves(Window window, int occurred)
    {
        var rated = _facts.Standing.FirstRatedOn;
        var months = window.ReviewYear ? _parts.ReviewMonths : window.Months;
        return window.ReviewYear && months > 0 && rated != default && occurred > rated.DayNumber
            ? ReviewCalendar.Next(rated, day.AsOf.AddDays(-1), months).DayNumber + 1
            : months > 0 ? ReviewCalendar.Leaves(occurred, months)
            : window.Days > 0 ? occurred + window.Days
            : 0;
    }

    private void ReviewAfter(in Standing after)
    {
        if (after.FirstRatedOn != default && _parts.ReviewMonths > 0)
        {
            MovesOn(ReviewCalendar.Next(after.FirstRatedOn, day.AsOf, _parts.ReviewMonths).DayNumber, ReviewCause);
        }
    }

    private readonly NextChange? NextMove()
    {
        if (program.InForce.Until is { } until && until.DayNumber <= _next)
        {
            return new(until, NextChange.Edition);
        }

        return _next == int.MaxValue ? null : new(DateOnly.FromDayNumber(_next), _nextCause switch
        {
            ReviewCause => NextChange.Review,
            var own when own < _parts.Indicators.Length => _parts.Indicators[own].Definition.Name,
            var product => _parts.ProductIndicators[product - _parts.Indicators.Length].Definition.Name,
        });
    }
}
