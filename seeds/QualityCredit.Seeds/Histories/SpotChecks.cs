using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>Spot checks, and what a failed one sets going: order, correction, recheck, announcement, second recheck.</summary>
internal static class SpotChecks
{
    private const double DeclinedWithReason = 0.004;
    private const double MostFailing = 0.6;
    private const int FewestTracked = 4;
    private const int MostTracked = 6;

    private static readonly Weighted<AdministrativeLevel> _levels = new(
        (AdministrativeLevel.County, 0.24), (AdministrativeLevel.Municipal, 0.36), (AdministrativeLevel.Provincial, 0.32), (AdministrativeLevel.National, 0.08));

    public static void Write(History history)
    {
        var rate = Math.Max(history.Distributions.SpotChecksAYear[history.Size], history.Quality.FewestSpotChecksAYear);
        foreach (var day in history.Days(rate))
        {
            var product = history.SomeProduct;
            if (Check(history, day, product) != SpotCheckResult.Failed)
            {
                continue;
            }

            // Who failed once is sampled again in the months that follow.
            for (var more = history.Draws.Between(FewestTracked, MostTracked); more > 0; more--)
            {
                if (history.IfPast(day.AddDays(history.Draws.Between(90, 540))) is { } tracked)
                {
                    Check(history, tracked, product);
                }
            }
        }
    }

    private static SpotCheckResult Check(History history, DateOnly day, int product)
    {
        var level = _levels.Draw(history.Draws);
        var result = Result(history);
        history.Add(new SpotCheck
        {
            Serial = history.Next,
            OccurredOn = day,
            Product = product,
            Objection = result == SpotCheckResult.Failed ? history.Objection(day) : null,
            Provenance = history.Source(level, "监抽", day),
            Level = level,
            Result = result,
            Announced = level >= AdministrativeLevel.Provincial ? history.Draws.Chance(0.9) : null,
        });
        if (result == SpotCheckResult.Failed)
        {
            FollowUp(history, day, level, product);
        }

        return result;
    }

    private static SpotCheckResult Result(History history)
    {
        var failing = Math.Min(MostFailing, history.Distributions.FailedBatches[history.Size] * history.Quality.FailureFactor);
        var draw = history.Draws.Unit();
        if (draw < failing)
        {
            return SpotCheckResult.Failed;
        }

        draw -= failing;
        return draw < history.Quality.SpotCheckRefused ? SpotCheckResult.Refused
            : draw < history.Quality.SpotCheckRefused + DeclinedWithReason ? SpotCheckResult.Declined
            : SpotCheckResult.Passed;
    }

    private static void FollowUp(History history, DateOnly failedOn, AdministrativeLevel level, int product)
    {
        var draws = history.Draws;
        var orderedOn = failedOn.AddDays(draws.Between(10, 30));
        if (orderedOn > history.AsOf)
        {
            return;
        }

        var overdue = draws.Chance(history.Quality.Rectification.Overdue);
        var recheckFails = draws.Chance(history.Quality.Rectification.RecheckFails);
        var recheckOn = orderedOn.AddDays(draws.Between(50, 75));
        var againOn = recheckOn.AddDays(draws.Between(65, 95));
        var failsAgain = recheckFails && draws.Chance(history.Quality.Rectification.RecheckFails);
        history.Add(new Rectification
        {
            Serial = history.Next,
            OccurredOn = orderedOn,
            Product = product,
            Provenance = history.Source(level, "责改", orderedOn),
            Cause = RectificationCause.SpotCheck,
            DueOn = orderedOn.AddDays(60),
            CompletedOn = overdue ? null : history.IfPast(orderedOn.AddDays(draws.Between(15, 45))),
            RecheckedOn = overdue || failsAgain ? null : history.IfPast(recheckFails ? againOn : recheckOn),
        });
        if (overdue || recheckOn > history.AsOf)
        {
            return;
        }

        Recheck(history, recheckOn, level, product, recheckFails, afterAnnouncement: false);
        if (recheckFails && againOn <= history.AsOf)
        {
            Recheck(history, againOn, level, product, failsAgain, afterAnnouncement: true);
        }
    }

    private static void Recheck(History history, DateOnly day, AdministrativeLevel level, int product, bool fails, bool afterAnnouncement) =>
        history.Add(new Recheck
        {
            Serial = history.Next,
            OccurredOn = day,
            Product = product,
            Provenance = history.Source(level, "复查", day),
            Result = fails ? RecheckResult.Failed : RecheckResult.Passed,
            AfterAnnouncement = afterAnnouncement,
        });
}
