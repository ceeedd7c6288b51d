using QualityCredit.Scheduling;
using Xunit;

namespace QualityCredit.Register.Tests.Scheduling;

public sealed class NightsTests
{
    private static readonly NightlyRescoringOptions _default = new();

    [Fact]
    public void By_default_the_night_is_half_past_two_in_China_and_rates_that_day()
    {
        var nights = Nights.Of(_default, out _)!;

        var night = nights.LastBefore(new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new(new(2026, 11, 22), new DateTime(2026, 11, 21, 18, 30, 0, DateTimeKind.Utc)), night);
    }

    [Theory]
    [InlineData("2026-11-21T18:29:59Z", "2026-11-21")]
    [InlineData("2026-11-21T18:30:01Z", "2026-11-22")]
    public void A_night_counts_from_the_moment_at_which_it_is_scheduled(string now, string asOf)
    {
        var night = Nights.Of(_default, out _)!.LastBefore(DateTimeOffset.Parse(now, null));

        Assert.Equal(DateOnly.Parse(asOf, null), night!.Value.AsOf);
    }

    [Fact]
    public void Another_time_zone_has_other_nights_of_the_same_days()
    {
        var night = Nights.Of(_default with { TimeZone = "America/New_York", Cron = "0 30 22 * * ?" }, out _)!.LastBefore(new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));

        // Half past ten in the evening of the 21st there is half past eleven in the morning of the 22nd in China.
        Assert.Equal(new(new(2026, 11, 22), new DateTime(2026, 11, 22, 3, 30, 0, DateTimeKind.Utc)), night);
    }

    [Fact]
    public void An_empty_schedule_is_none_and_no_problem()
    {
        Assert.Null(Nights.Of(_default with { Cron = "" }, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("30 2 * *", "Asia/Shanghai", "Scheduling:NightlyRescoring:Cron")]
    [InlineData("0 30 25 * * ?", "Asia/Shanghai", "Scheduling:NightlyRescoring:Cron")]
    [InlineData("0 30 2 * * ?", "Asia/Hunan", "Scheduling:NightlyRescoring:TimeZone")]
    public void What_cannot_be_read_is_told_by_the_name_of_the_setting(string cron, string zone, string setting)
    {
        Nights.Of(new() { Cron = cron, TimeZone = zone }, out var problem);

        Assert.StartsWith(setting, problem, StringComparison.Ordinal);
    }
}
