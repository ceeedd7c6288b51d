using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>Complaints over all hotlines; now and then many of one kind within months.</summary>
internal static class Complaints
{
    private const double Pending = 0.5;
    private const int PendingDays = 45;
    private const double BurstPerYear = 0.015;

    private static readonly Weighted<Hotline> _hotlines = new(
        (Hotline.H12315, 0.44), (Hotline.H12365, 0.14), (Hotline.H12316, 0.07), (Hotline.H12320, 0.05), (Hotline.H12331, 0.08), (Hotline.H12345, 0.17), (Hotline.Other, 0.05));

    private static readonly Weighted<ComplaintSubject> _subjects = new(
        (ComplaintSubject.ProductQuality, 0.45), (ComplaintSubject.ProductSafety, 0.10), (ComplaintSubject.AfterSaleService, 0.20), (ComplaintSubject.Labelling, 0.09),
        (ComplaintSubject.Measurement, 0.06), (ComplaintSubject.Fakes, 0.04), (ComplaintSubject.Other, 0.06));

    public static void Write(History history)
    {
        foreach (var day in history.Days(history.Quality.Complaints.AYear))
        {
            Add(history, day, _subjects.Draw(history.Draws), Verdict(history, day));
        }

        foreach (var day in history.Days(BurstPerYear * history.Quality.Complaints.AYear))
        {
            var subject = _subjects.Draw(history.Draws);
            for (var i = history.Draws.Between(5, 8); i > 0; i--)
            {
                var until = day.AddDays(150);
                Add(history, history.Draws.Day(day, until > history.AsOf ? history.AsOf.AddDays(1) : until), subject, Rating.Evidence.Verdict.Verified);
            }
        }
    }

    private static Verdict Verdict(History history, DateOnly day) =>
        day > history.AsOf.AddDays(-PendingDays) && history.Draws.Chance(Pending) ? Rating.Evidence.Verdict.Pending
        : history.Draws.Chance(history.Quality.Complaints.Verified) ? Rating.Evidence.Verdict.Verified
        : Rating.Evidence.Verdict.Unfounded;

    private static void Add(History history, DateOnly day, ComplaintSubject subject, Verdict verdict) =>
        history.Add(new Complaint
        {
            Serial = history.Next,
            OccurredOn = day,
            Product = history.Draws.Chance(0.7) ? history.SomeProduct : null,
            Objection = verdict == Rating.Evidence.Verdict.Verified ? history.Objection(day) : null,
            Provenance = history.Source(AdministrativeLevel.Municipal, "投诉", day),
            Hotline = _hotlines.Draw(history.Draws),
            Subject = subject,
            Verdict = verdict,
        });
}
