using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>Inspections by the five mechanisms, with findings and the orders to correct them.</summary>
internal static class Inspections
{
    private const double AYear = 0.32;
    private const double InCampaign = 0.12;

    private static readonly Weighted<InspectionMechanism> _mechanisms = new(
        (InspectionMechanism.DailyPatrol, 0.58), (InspectionMechanism.SpotCheck, 0.08), (InspectionMechanism.EnforcementInspection, 0.14),
        (InspectionMechanism.ComplaintVerification, 0.08), (InspectionMechanism.FollowUpVisit, 0.12));

    private static readonly string[] _campaigns = ["质检利剑行动", "农资打假下乡", "百日攻坚行动", "质量月专项检查", "儿童用品守护行动"];

    public static void Write(History history)
    {
        foreach (var day in history.Days(AYear))
        {
            var level = history.Draws.Chance(0.75) ? AdministrativeLevel.County : AdministrativeLevel.Municipal;
            var major = history.Draws.Chance(history.Quality.Findings.Major) ? history.Draws.Between(1, 2) : 0;
            history.Add(new Inspection
            {
                Serial = history.Next,
                OccurredOn = day,
                Provenance = history.Source(level, "检查", day),
                Mechanism = _mechanisms.Draw(history.Draws),
                MajorFindings = major,
                MinorFindings = history.Draws.Count(history.Quality.Findings.Minor),
                Campaign = history.Draws.Chance(InCampaign) ? $"{day.Year}年{history.Draws.Pick(_campaigns)}" : null,
            });
            if (major > 0 && day.AddDays(5) <= history.AsOf)
            {
                Order(history, RectificationCause.Inspection, day.AddDays(5), level);
            }
        }
    }

    /// <summary>Orders to correct; most do in time, some late, a few not at all.</summary>
    public static void Order(History history, RectificationCause cause, DateOnly day, AdministrativeLevel level)
    {
        var dueOn = day.AddDays(history.Draws.Between(15, 60));
        var completedOn = history.Draws.Chance(history.Quality.Rectification.Overdue)
            ? (DateOnly?)null
            : dueOn.AddDays(history.Draws.Between(-14, 4));
        history.Add(new Rectification
        {
            Serial = history.Next,
            OccurredOn = day,
            Provenance = history.Source(level, "责改", day),
            Cause = cause,
            DueOn = dueOn,
            CompletedOn = completedOn is { } completed ? history.IfPast(completed) : null,
            RecheckedOn = completedOn is { } done ? history.IfPast(done.AddDays(history.Draws.Between(2, 10))) : null,
        });
    }
}
