using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>Violations with their penalties, falsified material, exposures in the media, and listings.</summary>
internal static class Violations
{
    private const double SameAgain = 0.25;
    private const int ListedAtMost = 800;
    private static readonly string[] _outlets = ["湖南日报", "潇湘晨报", "三湘都市报", "湖南卫视", "红网"];
    private static readonly FalsifiedMaterial[] _materials = Enum.GetValues<FalsifiedMaterial>();

    private static readonly Weighted<ViolationAct> _acts = new(
        (ViolationAct.UnlicensedProduction, 0.10), (ViolationAct.BelowMandatoryStandard, 0.22), (ViolationAct.BelowDeclaredLevel, 0.08), (ViolationAct.Adulteration, 0.05),
        (ViolationAct.FakeGoods, 0.05), (ViolationAct.FailedSoldAsGood, 0.12), (ViolationAct.ForgedMarkOrCertificate, 0.05), (ViolationAct.EliminatedProduct, 0.02),
        (ViolationAct.RefusingSupervision, 0.03), (ViolationAct.MeasurementOffence, 0.07), (ViolationAct.LabellingOffence, 0.13), (ViolationAct.SpecialEquipmentOffence, 0.03),
        (ViolationAct.Other, 0.05));

    private static readonly Weighted<PenaltyKind> _ordinary = new(
        (PenaltyKind.Warning, 0.20), (PenaltyKind.Criticism, 0.05), (PenaltyKind.Fine, 0.60), (PenaltyKind.Confiscation, 0.15));

    private static readonly Weighted<PenaltyKind> _heavier = new(
        (PenaltyKind.Fine, 0.62), (PenaltyKind.Confiscation, 0.12), (PenaltyKind.Suspension, 0.12), (PenaltyKind.LicenceRevoked, 0.05),
        (PenaltyKind.LicenceCancelledForFraud, 0.03), (PenaltyKind.BusinessLicenceRevoked, 0.01), (PenaltyKind.CriminalJudgment, 0.05));

    public static void Write(History history)
    {
        foreach (var day in history.Days(history.Quality.Violations.AYear))
        {
            var act = _acts.Draw(history.Draws);
            Add(history, day, act);
            var again = day.AddDays(history.Draws.Between(60, 700));
            if (again <= history.AsOf && history.Draws.Chance(SameAgain * history.Quality.Violations.Heavier))
            {
                Add(history, again, act);
            }
        }

        foreach (var day in history.Days(history.Quality.FalsificationsAYear))
        {
            history.Add(new Falsification
            {
                Serial = history.Next,
                OccurredOn = day,
                Provenance = history.Source(AdministrativeLevel.Municipal, "核实", day),
                Material = history.Draws.Pick(_materials),
            });
        }

        foreach (var day in history.Days(history.Quality.ExposuresAYear))
        {
            WriteExposure(history, day);
        }

        if (history.Draws.Chance(history.Quality.Listed))
        {
            WriteListing(history);
        }
    }

    private static void Add(History history, DateOnly day, ViolationAct act)
    {
        var draws = history.Draws;
        var heavier = draws.Chance(history.Quality.Violations.Heavier);
        var penalty = (heavier ? _heavier : _ordinary).Draw(draws);
        history.Add(new Violation
        {
            Serial = history.Next,
            OccurredOn = day,
            Product = draws.Chance(0.8) ? history.SomeProduct : null,
            Objection = history.Objection(day),
            Provenance = history.Source(draws.Chance(0.7) ? AdministrativeLevel.County : AdministrativeLevel.Municipal, "监罚", day),
            Act = act,
            Penalty = penalty,
            Gravity = heavier ? PenaltyGravity.Heavier : PenaltyGravity.Ordinary,
            MajorHazard = heavier ? draws.Chance(0.3) : null,
            FineYuan = penalty == PenaltyKind.Fine ? draws.Between(1, heavier ? 300 : 30) * 1000 : null,
            BanYears = penalty == PenaltyKind.CriminalJudgment ? (draws.Chance(0.4) ? 5 : 3) : null,
        });
        if (history.IfPast(day.AddDays(3)) is { } ordered)
        {
            Inspections.Order(history, RectificationCause.Violation, ordered, AdministrativeLevel.County);
        }
    }

    private static void WriteExposure(History history, DateOnly day)
    {
        var outlet = history.Draws.Pick(_outlets);
        history.Add(new Exposure
        {
            Serial = history.Next,
            OccurredOn = day,
            Provenance = history.Source(outlet, "报道", day),
            Verdict = history.Draws.Chance(0.6) ? Verdict.Verified : day > history.AsOf.AddDays(-30) ? Verdict.Pending : Verdict.Unfounded,
            Outlet = outlet,
        });
    }

    private static void WriteListing(History history)
    {
        var from = history.DayBack(ListedAtMost);
        var serious = history.Draws.Chance(0.5);
        var until = from.AddYears(serious ? 3 : 1);
        history.Add(new Listing
        {
            Serial = history.Next,
            OccurredOn = from,
            Provenance = history.Source(AdministrativeLevel.Provincial, "列名", from),
            Degree = serious ? ListingDegree.Serious : ListingDegree.General,
            ListedFrom = from,
            ListedUntil = until,
            RemovedOn = serious && history.Draws.Chance(0.2) ? history.IfPast(from.AddYears(1).AddDays(history.Draws.Between(1, 200))) : null,
            Ground = serious ? "生产以假充真、以次充好产品，情节严重" : "三年内因同类违法行为两次受到行政处罚",
            Basis = "湘政办发〔2013〕44号第八项",
        });
    }
}
