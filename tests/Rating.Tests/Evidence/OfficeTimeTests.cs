using QualityCredit.Rating.Evidence;
using Xunit;

namespace QualityCredit.Rating.Tests.Evidence;

public sealed class OfficeTimeTests
{
    [Theory]
    [InlineData("2026-11-22T15:59:59.999Z", "2026-11-22")]
    [InlineData("2026-11-22T16:00:00.000Z", "2026-11-23")]
    [InlineData("2026-12-31T16:00:00.000Z", "2027-01-01")]
    public void A_day_begins_at_midnight_in_China(string instant, string day)
    {
        var utc = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), OfficeTime.DayOf(utc));
    }

    [Fact]
    public void A_day_ends_where_the_next_one_begins_and_both_are_instants_of_UTC()
    {
        DateOnly day = new(2026, 2, 28);

        var (start, end) = (OfficeTime.StartUtc(day), OfficeTime.EndUtc(day));

        Assert.Equal((new DateTime(2026, 2, 27, 16, 0, 0), new DateTime(2026, 2, 28, 16, 0, 0)), (start, end));
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc, DateTimeKind.Unspecified), (start.Kind, end.Kind, OfficeTime.Of(start).Kind));
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_end_where_time_does()
    {
        var (first, last) = (OfficeTime.StartUtc(DateOnly.MinValue), OfficeTime.EndUtc(DateOnly.MaxValue));

        Assert.Equal((DateTime.MinValue, DateTime.MaxValue), (first, last));
    }
}
