namespace QualityCredit.Rating.Listings;

/// <summary>The public holidays of a year and the weekend days that are worked instead.</summary>
/// <param name="Year">The year.</param>
/// <param name="Holidays">Days off.</param>
/// <param name="Workdays">Saturdays and Sundays that are worked.</param>
public sealed record YearOfWork(int Year, IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> Workdays);

/// <summary>
/// The working days of the years that are known. The State Council publishes a year at the end of the one before: a term that runs into
/// a year that is not known cannot be counted, and is not guessed.
/// </summary>
public sealed class WorkingDays(IEnumerable<YearOfWork> years)
{
    private readonly Dictionary<int, YearOfWork> _years = years.ToDictionary(year => year.Year);

    /// <summary>Whether a day is worked; null where its year is not known.</summary>
    /// <param name="day">The day.</param>
    public bool? Contains(DateOnly day) => !_years.TryGetValue(day.Year, out var year) ? null
        : year.Workdays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !year.Holidays.Contains(day));

    /// <summary>The last day of a term that begins on the day after <paramref name="from"/>; calendar days that end on a day off end on the next working day.</summary>
    /// <param name="from">The day that starts the term and does not count.</param>
    /// <param name="term">The term.</param>
    /// <param name="unknown">The first day of which nothing is known, where that hinders the count.</param>
    /// <returns>The day, or null.</returns>
    public DateOnly? LastDayOf(DateOnly from, TermLength term, out DateOnly unknown) =>
        term.IsWorkingDays ? LastWorkingDayOf(from, term.Days, out unknown) : LastWorkingDayOf(from.AddDays(term.Days - 1), 1, out unknown);

    /// <summary>The last day of a term of working days that begins on the day after <paramref name="from"/>.</summary>
    /// <param name="from">The day that starts the term and does not count.</param>
    /// <param name="workingDays">Number of working days, at least one.</param>
    /// <param name="unknown">The first day of which nothing is known, where that hinders the count.</param>
    /// <returns>The day, or null.</returns>
    public DateOnly? LastWorkingDayOf(DateOnly from, int workingDays, out DateOnly unknown)
    {
        for (var (day, left) = (from, workingDays); ;)
        {
            day = day.AddDays(1);
            if (Contains(day) is not { } isWorked)
            {
                unknown = day;
                return null;
            }

            if (isWorked && --left == 0)
            {
                unknown = default;
                return day;
            }
        }
    }
}
