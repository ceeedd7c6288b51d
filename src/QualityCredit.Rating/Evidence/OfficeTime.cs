namespace QualityCredit.Rating.Evidence;

/// <summary>Which day an instant belongs to: legal dates are dates in China, wherever the machine stands. China has one time, eight hours ahead of UTC, and no summer time.</summary>
public static class OfficeTime
{
    private static readonly TimeSpan _ahead = TimeSpan.FromHours(8);

    /// <summary>What the clock at the office shows.</summary>
    /// <param name="instantUtc">The instant.</param>
    public static DateTime Of(DateTime instantUtc) => DateTime.SpecifyKind(instantUtc + _ahead, DateTimeKind.Unspecified);

    /// <summary>The day at the office.</summary>
    /// <param name="instantUtc">The instant.</param>
    public static DateOnly DayOf(DateTime instantUtc) => DateOnly.FromDateTime(Of(instantUtc));

    /// <summary>The first instant of a day; of the first day of the calendar, the first instant that there is.</summary>
    /// <param name="day">The day.</param>
    public static DateTime StartUtc(DateOnly day) =>
        day == DateOnly.MinValue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _ahead;

    /// <summary>The first instant behind a day; of the last day of the calendar, the last instant that there is.</summary>
    /// <param name="day">The day.</param>
    public static DateTime EndUtc(DateOnly day) => day == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : StartUtc(day.AddDays(1));
}
