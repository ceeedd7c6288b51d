using QualityCredit.Rating.Evidence;
using Quartz;

namespace QualityCredit.Scheduling;

/// <summary>One scheduled rating of the register: the instant, and the day in China on which it is rated, wherever the schedule is read.</summary>
internal readonly record struct Night(DateOnly AsOf, DateTime ScheduledUtc);

/// <summary>The nights of a schedule.</summary>
internal sealed class Nights
{
    private Nights(CronExpression when) => When = when;

    public CronExpression When { get; }

    /// <summary>Null where nothing is scheduled; <paramref name="problem"/> says what cannot be read.</summary>
    public static Nights? Of(NightlyRescoringOptions options, out string? problem)
    {
        problem = null;
        if (options.Cron.Length == 0)
        {
            return null;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone))
        {
            problem = $"{NightlyRescoringOptions.Section}:{nameof(options.TimeZone)} names no time zone of this machine: {options.TimeZone}. Write it as Asia/Shanghai.";
            return null;
        }

        if (!CronExpression.TryParse(options.Cron, out var when))
        {
            problem = $"{NightlyRescoringOptions.Section}:{nameof(options.Cron)} is no schedule: {options.Cron}. Write seconds, minutes, hours, day of month, month and day of week, such as 0 30 2 * * ?";
            return null;
        }

        return new(when.WithTimeZone(zone));
    }

    public static Night At(DateTimeOffset scheduled) => new(OfficeTime.DayOf(scheduled.UtcDateTime), scheduled.UtcDateTime);

    /// <summary>The last night that has begun, or null where there was none yet.</summary>
    public Night? LastBefore(DateTimeOffset now) => When.GetPreviousValidTimeBefore(now) is { } scheduled ? At(scheduled) : null;
}
