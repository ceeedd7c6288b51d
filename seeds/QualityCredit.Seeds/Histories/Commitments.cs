using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>What enterprises promise and publish, whether they kept it, and reviews that they ask for.</summary>
internal static class Commitments
{
    private const int DeclaredYears = 5;
    private static readonly CommitmentSubject[] _reports = [CommitmentSubject.ResponsibilityReport, CommitmentSubject.CreditReport];

    public static void Write(History history)
    {
        if (history.Draws.Chance(history.Quality.DeclaredStandard.Made))
        {
            var day = history.DayBack(1700);
            var stricter = history.Draws.Chance(history.Quality.DeclaredStandard.Stricter);
            Add(history, day, CommitmentSubject.DeclaredStandard, stricter ? CommitmentState.Kept : CommitmentState.Made, stricter, day.AddYears(DeclaredYears));
        }

        if (history.Draws.Chance(history.Quality.DeclaredStandard.Broken))
        {
            var declared = history.Draws.Chance(0.5);
            Add(
                history,
                history.Draws.Day(history.From, history.AsOf),
                declared ? CommitmentSubject.DeclaredStandard : CommitmentSubject.QualityCommitment,
                declared ? CommitmentState.False : CommitmentState.Broken);
        }

        foreach (var day in history.Days(history.Quality.ReportsAYear))
        {
            Add(history, day, history.Draws.Pick(_reports), CommitmentState.Made);
        }

        foreach (var day in history.Days(history.Quality.ReviewsAYear))
        {
            history.Add(new Review { Serial = history.Next, OccurredOn = day, Provenance = history.Source(AdministrativeLevel.Municipal, "复评", day) });
        }
    }

    private static void Add(
        History history, DateOnly day, CommitmentSubject subject, CommitmentState state, bool? stricter = null, DateOnly? until = null) =>
        history.Add(new Commitment
        {
            Serial = history.Next,
            OccurredOn = day,
            Provenance = history.Source("企业标准信息公共服务平台", "声明", day),
            Subject = subject,
            State = state,
            StricterThanNational = stricter,
            ValidFrom = day,
            ValidUntil = until,
            Title = Vocabulary.TermOf(subject).Zh,
        });
}
