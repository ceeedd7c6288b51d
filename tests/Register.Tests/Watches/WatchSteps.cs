using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Watches;

/// <summary>What the tests of watching do to a register, in their words.</summary>
internal static class WatchSteps
{
    public const string Bank = "a-bank";

    public static readonly DateOnly Day = new(2024, 1, 10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static OrganizationCode[] Codes(params IEnumerable<int> numbers) => [.. numbers.Select(AnyEnterprise.Code)];

    /// <summary>A change of status is published of each, as a run would.</summary>
    public static Task PublishAsync(this TemporaryRegister register, params IEnumerable<int> enterprises) => register.Writer.WriteAsync(
        async (context, nowUtc, ct) =>
        {
            var last = await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0;
            context.Changes.AddRange(enterprises.Select((number, index) => new StatusChange
            {
                Sequence = last + 1 + index,
                EnterpriseId = number,
                Code = AnyEnterprise.Code(number),
                Kinds = StatusChangeKinds.Outcome,
                OldOutcome = 3,
                NewOutcome = 2,
                NewIntensity = SupervisionIntensity.Routine,
                OldListed = false,
                NewListed = false,
                DecisionId = 1,
                PublishedUtc = nowUtc,
            }));
        },
        Ct);

    public static async Task<PortfolioChanged> WatchAsync(this TemporaryRegister register, string client, params IEnumerable<int> enterprises) =>
        Assert.IsType<PortfolioChanged>(await register.Get<ChangePortfolio>().AddAsync(client, Codes(enterprises), Ct));

    public static async Task<PortfolioChanged> LeaveAsync(this TemporaryRegister register, string client, params IEnumerable<int> enterprises) =>
        Assert.IsType<PortfolioChanged>(await register.Get<ChangePortfolio>().RemoveAsync(client, Codes(enterprises), Ct));

    public static Task<int> CollectAsync(this TemporaryRegister register, DateOnly? today = null) => register.Get<CollectWatchEvents>().ExecuteAsync(today ?? Day, Ct);

    public static async Task<EventPage> EventsAsync(this TemporaryRegister register, string client, long after = 0, int limit = 1000, WatchFeed feed = WatchFeed.Portfolio) =>
        (await register.Get<ReadWatchEvents>().ExecuteAsync(client, feed, after, limit, Ct))!;

    /// <summary>Events in few letters: number, and the number of the enterprise.</summary>
    public static IReadOnlyList<string> Told(this EventPage page) => [.. page.Events.Select(one => $"{one.Sequence}: {NumberOf(one.Event.Code)}")];

    public static int NumberOf(OrganizationCode code) => int.Parse(code.Compact[..8], System.Globalization.CultureInfo.InvariantCulture);
}
