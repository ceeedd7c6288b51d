using QualityCredit.Rating.Policies;
using Xunit;

namespace QualityCredit.Rating.Tests.Listings;

public sealed class WorkingDaysTests
{
    private static readonly Citation _citation = new("测试", false);

    [Theory]
    [InlineData(2026, 3, 3, 5, 2026, 3, 10)]
    [InlineData(2026, 2, 12, 1, 2026, 2, 13)]
    [InlineData(2026, 2, 12, 2, 2026, 2, 14)]
    [InlineData(2026, 2, 12, 3, 2026, 2, 24)]
    [InlineData(2026, 9, 30, 5, 2026, 10, 13)]
    [InlineData(2025, 12, 31, 1, 2026, 1, 4)]
    public void Holidays_do_not_count_and_worked_weekends_do(int year, int month, int day, int days, int lastYear, int lastMonth, int lastDay)
    {
        var last = AnyCase.Law.WorkingDays.LastDayOf(new(year, month, day), new(days, true, _citation), out _);

        Assert.Equal(new(lastYear, lastMonth, lastDay), last);
    }

    [Theory]
    [InlineData(2026, 9, 25, 5, 2026, 9, 30)]
    [InlineData(2026, 9, 25, 6, 2026, 10, 8)]
    public void A_term_in_calendar_days_that_ends_on_a_day_off_ends_on_the_next_working_day(int year, int month, int day, int days, int lastYear, int lastMonth, int lastDay)
    {
        var last = AnyCase.Law.WorkingDays.LastDayOf(new(year, month, day), new(days, false, _citation), out _);

        Assert.Equal(new(lastYear, lastMonth, lastDay), last);
    }

    [Fact]
    public void Beyond_the_known_years_nothing_is_guessed()
    {
        var last = AnyCase.Law.WorkingDays.LastDayOf(new(2026, 12, 30), new(2, true, _citation), out var unknown);

        Assert.Null(last);
        Assert.Equal(new(2027, 1, 1), unknown);
    }

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_year_has_the_working_days_that_the_holidays_leave(int year, int count)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

        Assert.Equal(count, days.Count(day => AnyCase.Law.WorkingDays.Contains(day) == true));
    }
}
