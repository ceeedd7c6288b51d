namespace QualityCredit.Register.CreditQueries;

/// <summary>Days of the ledger are days at the office: China has one time and no summer time.</summary>
internal static class OfficeDay
{
    private static readonly TimeSpan _china = TimeSpan.FromHours(8);

    /// <summary>The first instant of a day.</summary>
    public static DateTime StartUtc(DateOnly day) => day == DateOnly.MinValue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _china;

    /// <summary>The first instant behind a day.</summary>
    public static DateTime EndUtc(DateOnly day) => day == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : StartUtc(day.AddDays(1));
}
