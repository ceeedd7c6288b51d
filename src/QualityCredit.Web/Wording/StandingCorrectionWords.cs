using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Web.Wording;

/// <summary>Why a rating does not start from where the decision before it left the enterprise, and what rested on something void.</summary>
internal static class StandingCorrectionWords
{
    public static IEnumerable<Bilingual> Of(CorrectedStart start) => start.Items.Select(Void).Append(new(
        $"自{Day(start.FirstRested.AsOf)}起的认定以此为据；等级由{Grade(start.Left).Zh}更正为{Grade(start.Corrected).Zh}{Since(start.Corrected).Zh}，本次认定由此起算。",
        $"Decisions from {Day(start.FirstRested.AsOf)} on rested on it; the class held is corrected from {Grade(start.Left).En} to {Grade(start.Corrected).En}{Since(start.Corrected).En}, and this rating starts from there."));

    /// <summary>One decision that rested on something void.</summary>
    public static Bilingual Of(DecisionRatedAgain decision)
    {
        var (was, would) = (OutcomeWords.Of(RatingOutcome.Of(decision.Record.Outcome)), OutcomeWords.Of(decision.Again.Outcome));
        return was == would
            ? new($"{Day(decision.Record.AsOf)}的认定（{was.Zh}）：更正后仍为{would.Zh}", $"The decision of {Day(decision.Record.AsOf)} ({was.En}): {would.En} also without it")
            : new($"{Day(decision.Record.AsOf)}的认定（{was.Zh}）：更正为{would.Zh}", $"The decision of {Day(decision.Record.AsOf)} ({was.En}): corrected to {would.En}");
    }

    /// <summary>Why nothing can be said of what rested on something void.</summary>
    public static Bilingual NotHeld(DecisionRecord record) => new(
        $"档案中有自始无效的信息，但{Day(record.AsOf)}认定（编号{record.Id}）所依据的政策版本已不在本系统，无法重新评定。请管理员从备份恢复该版本。",
        $"Something in the file was void from the start, but the edition of the decision of {Day(record.AsOf)} (number {record.Id}) is not held any more, so that it cannot be rated again. An administrator restores the edition from a backup.");

    private static Bilingual Void(VoidItem item)
    {
        var (kind, on) = (Vocabulary.TermOf(item.Last.Kind), Day(OfficeTime.DayOf(item.VoidSinceUtc)));
        return new(
            $"#{item.Serial} {kind.Zh}（{item.Last.Department} {item.Last.Document}）已于{on}撤销（{item.Last.RetractionReason}），自始无效。",
            $"#{item.Serial} {kind.En} ({item.Last.Department} {item.Last.Document}) was taken back on {on} ({item.Last.RetractionReason}) and was void from the start.");
    }

    private static Term Grade(Standing standing) => OutcomeWords.Of(new(standing.Grade));

    private static Bilingual Since(Standing standing) => standing.Grade is null ? new("", "") : new($"（自{Day(standing.GradeSince)}起）", $" (since {Day(standing.GradeSince)})");

    private static string Day(DateOnly day) => LegalDate.Text(day);
}
