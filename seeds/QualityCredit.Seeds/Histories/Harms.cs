using QualityCredit.Rating.Evidence;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Histories;

/// <summary>Accidents and injuries, and recalls.</summary>
internal static class Harms
{
    private const int DaysToComplete = 90;

    private static readonly Weighted<AccidentDegree> _degrees = new((AccidentDegree.Minor, 0.45), (AccidentDegree.General, 0.42), (AccidentDegree.Major, 0.13));

    private static readonly Weighted<AccidentReporting> _reporting = new(
        (AccidentReporting.InTime, 0.72), (AccidentReporting.Late, 0.12), (AccidentReporting.NotReported, 0.08), (AccidentReporting.Hidden, 0.05), (AccidentReporting.Misreported, 0.03));

    public static void Write(History history)
    {
        foreach (var day in history.Days(history.Quality.AccidentsAYear))
        {
            WriteAccident(history, day);
        }

        foreach (var day in history.Days(history.Quality.Recalls.AYear))
        {
            WriteRecall(history, day);
        }
    }

    private static void WriteAccident(History history, DateOnly day)
    {
        var draws = history.Draws;
        var product = history.SomeProduct;
        var responsible = draws.Chance(0.65);
        var specialEquipment = history.Kinds[product - 1] is SeedKind { Licence: LicenceType.SpecialEquipment };
        history.Add(new Accident
        {
            Serial = history.Next,
            OccurredOn = day,
            Product = product,
            Objection = responsible ? history.Objection(day) : null,
            Provenance = history.Source(AdministrativeLevel.Municipal, "事故", day),
            Category = specialEquipment ? AccidentCategory.SpecialEquipment : draws.Chance(0.5) ? AccidentCategory.Quality : AccidentCategory.ProductInjury,
            Degree = _degrees.Draw(draws),
            Responsible = responsible,
            Verdict = draws.Chance(0.8) ? Verdict.Verified : day > history.AsOf.AddDays(-60) ? Verdict.Pending : Verdict.Unfounded,
            Reporting = _reporting.Draw(draws),
            Penalised = responsible ? draws.Chance(0.5) : null,
        });
    }

    private static void WriteRecall(History history, DateOnly day)
    {
        var ordered = history.Draws.Chance(history.Quality.Recalls.Ordered);
        var unfinished = history.Draws.Chance(history.Quality.Rectification.Overdue);
        history.Add(new Recall
        {
            Serial = history.Next,
            OccurredOn = day,
            Product = history.SomeProduct,
            Provenance = history.Source(AdministrativeLevel.Provincial, "召回", day),
            Basis = ordered ? RecallBasis.Ordered : RecallBasis.Voluntary,
            DueOn = ordered ? day.AddDays(DaysToComplete) : null,
            CompletedOn = unfinished ? null : history.IfPast(day.AddDays(history.Draws.Between(20, 85))),
        });
    }
}
