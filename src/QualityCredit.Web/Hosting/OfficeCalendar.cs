using QualityCredit.Rating.Evidence;

namespace QualityCredit.Web.Hosting;

/// <summary>The day at the office, by the clock of the host.</summary>
internal sealed class OfficeCalendar(TimeProvider time)
{
    public DateOnly Today => OfficeTime.DayOf(time.GetUtcNow().UtcDateTime);
}
