using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Watches;

namespace QualityCredit.Web.Wording;

/// <summary>What is said of portfolios and of deliveries.</summary>
internal static class WatchWords
{
    public static Bilingual Of(WatchFeed feed) => new(Vocabulary.TermOf(feed).Zh, Vocabulary.TermOf(feed).En);

    public static Bilingual StateOf(WatchTarget target, long last) => target switch
    {
        { State: TargetState.Gone } => new("接收方答复已停用（410），不再推送", "The receiver answered that it is gone (410); nothing is sent"),
        { LastFailure: { } failure } => new(
            $"连续失败 {Count(target.Attempts)} 次（{failure}），下次 {Next(target)}；待送 {Count(last - target.DeliveredUpTo)} 项",
            $"{Count(target.Attempts)} failures in a row ({failure}), next attempt {Next(target)}; {Count(last - target.DeliveredUpTo)} events wait"),
        _ when target.DeliveredUpTo < last => new($"推送中，待送 {Count(last - target.DeliveredUpTo)} 项", $"Active; {Count(last - target.DeliveredUpTo)} events wait"),
        _ => new($"已送至第 {Count(target.DeliveredUpTo)} 项，无待送", $"Delivered up to {Count(target.DeliveredUpTo)}; nothing waits"),
    };

    public static Bilingual Of(DeadLetters letters) => new(
        $"第 {Count(letters.FirstSequence)} 至 {Count(letters.LastSequence)} 项，自 {ClientWords.Instant(letters.FirstFailureUtc)} 起 {Count(letters.Attempts)} 次失败（{letters.Failure}）",
        $"Events {Count(letters.FirstSequence)} to {Count(letters.LastSequence)}; {Count(letters.Attempts)} attempts failed since {ClientWords.Instant(letters.FirstFailureUtc)} ({letters.Failure})");

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Next(WatchTarget target) => target.NextAttemptUtc is { } next ? ClientWords.Instant(next) : "—";
}
