namespace QualityCredit.Web.Hosting;

/// <summary>The day at the office: legal dates are dates in China, wherever the machine stands.</summary>
internal sealed class OfficeCalendar(TimeProvider time)
{
    private static readonly TimeSpan _chinaStandardTime = TimeSpan.FromHours(8);

    public DateOnly Today => DayOf(time.GetUtcNow().UtcDateTime);

    public static DateOnly DayOf(DateTime instantUtc) => DateOnly.FromDateTime(instantUtc + _chinaStandardTime);

    /// <summary>The instant at which a day begins there.</summary>
    public static DateTime StartUtc(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _chinaStandardTime;

    public static DateTime InOffice(DateTime instantUtc) => instantUtc + _chinaStandardTime;
}
