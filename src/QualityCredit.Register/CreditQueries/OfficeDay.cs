namespace QualityCredit.Register.CreditQueries;

/// <summary>Days of the ledger are days at the office: China has one time and no summer time.</summary>
internal static class OfficeDay
{
    private static readonly TimeSpan _china = TimeSpan.FromHours(8);

    /// <summary>The first instant of a day; null where none was given, or the day lies at the end of the calendar.</summary>
    public static DateTime? StartUtc(DateOnly? day) => day is { } first && first.Year is > 1 and < 9999 ? first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _china : null;

    /// <summary>The first instant behind a day.</summary>
    public static DateTime? EndUtc(DateOnly? day) => StartUtc(day)?.AddDays(1);
}
