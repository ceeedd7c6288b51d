using QualityCredit.Register.Clients;
using QualityCredit.Register.Tests.Clients;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Watches;

public sealed class SettleDeliveryTests : IAsyncLifetime
{
    private const string Holder = "this";

    private static readonly DeliveryTerms _terms = new(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(24));

    private TemporaryRegister _register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestClock Clock => _register.Clock;

    public async ValueTask InitializeAsync()
    {
        _register = await TemporaryRegister.CreateAsync();
        await _register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, null, ClientSteps.Act, Ct);
        await _register.WatchAsync(WatchSteps.Bank, 1, 2, 3, 4, 5);
        await _register.PublishAsync(1, 2, 3);
        await _register.CollectAsync();
        await _register.Get<SetWatchTarget>().ExecuteAsync(WatchSteps.Bank, "https://bank.example/hook", WatchFeed.Portfolio, null, Ct);
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Theory]
    [InlineData(1, null, 5)]
    [InlineData(2, null, 10)]
    [InlineData(7, null, 320)]
    [InlineData(8, null, 600)]
    [InlineData(400, null, 600)]
    [InlineData(1, 90, 90)]
    [InlineData(8, 90, 600)]
    [InlineData(1, 86_400, 3_600)]
    public void Waits_double_up_to_a_cap_and_a_receivers_wish_counts_within_bounds(int attempts, int? retryAfter, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), _terms.WaitAfter(attempts, retryAfter is { } wish ? TimeSpan.FromSeconds(wish) : null));

    [Fact]
    public async Task What_was_delivered_is_not_due_again_and_a_failure_waits()
    {
        var due = await DueAsync();
        var held = await HoldAsync();
        await SettleAsync(held, 2, "500");
        var waiting = await DueAsync();
        Clock.NowUtc = Clock.NowUtc.AddSeconds(6);
        var again = await DueAsync();
        await SettleAsync(await HoldAsync(), 3, null);

        Assert.Equal([WatchSteps.Bank], due);
        Assert.Empty(waiting);
        Assert.Equal([WatchSteps.Bank], again);
        Assert.Empty(await DueAsync());
        var target = (await CardAsync()).Target!;
        Assert.Equal((3, 0, null, null), (target.DeliveredUpTo, target.Attempts, target.FirstFailureUtc, target.LastFailure));
    }

    [Fact]
    public async Task After_a_day_one_event_is_given_up_and_the_next_one_is_tried_at_once()
    {
        await FailForAsync(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        var before = await CardAsync();
        await FailForAsync(TimeSpan.FromMinutes(11));

        var card = await CardAsync();
        var dead = Assert.Single(await _register.Get<FindWatch>().DeadLettersAsync(WatchSteps.Bank, 0, 10, Ct));
        Assert.Equal((0, 1), (before.DeadLetters, card.DeadLetters));
        Assert.Equal((1, 1, 1, "500"), (dead.Number, dead.FirstSequence, dead.LastSequence, dead.Failure));
        Assert.Equal([WatchSteps.Bank], await DueAsync());

        await SettleAsync(await HoldAsync(), 3, null);
        Assert.Equal((1, 3, false), ((await CardAsync()).DeadLetters, (await CardAsync()).Target!.DeliveredUpTo, (await CardAsync()).Target!.HasGivenUp));
    }

    [Fact]
    public async Task A_dead_receivers_overdue_events_are_given_up_together_and_younger_ones_wait_their_day()
    {
        await FailForAsync(TimeSpan.FromHours(20));
        await _register.PublishAsync(4);
        await _register.CollectAsync();
        await FailForAsync(TimeSpan.FromHours(5));

        var dead = await _register.Get<FindWatch>().DeadLettersAsync(WatchSteps.Bank, 0, 10, Ct);
        Assert.Equal([(1, 1), (2, 3)], dead.Select(row => (row.FirstSequence, row.LastSequence)));
        Assert.Equal((3, 4), ((await CardAsync()).Target!.DeliveredUpTo, (await CardAsync()).LastOfTarget));

        await FailForAsync(TimeSpan.FromHours(20));
        Assert.Equal(4, (await CardAsync()).DeadLetters);
    }

    [Fact]
    public async Task A_replay_begins_anew_from_the_number_and_with_a_day_of_its_own()
    {
        await FailForAsync(TimeSpan.FromHours(25));
        var set = _register.Get<SetWatchTarget>();

        var replayed = await set.ReplayAsync(WatchSteps.Bank, 0, Ct);
        await SettleAsync(await HoldAsync(), 0, "500");

        Assert.IsType<TargetSet>(replayed);
        Assert.Equal(new SequenceUnknown(3), await set.ReplayAsync(WatchSteps.Bank, 4, Ct));
        Assert.Equal(new SequenceUnknown(3), await set.ReplayAsync(WatchSteps.Bank, -1, Ct));
        Assert.Equal((0, 3), ((await CardAsync()).Target!.DeliveredUpTo, (await CardAsync()).DeadLetters));
    }

    [Fact]
    public async Task What_began_before_a_replay_reports_in_vain()
    {
        var held = await HoldAsync();
        await _register.Get<SetWatchTarget>().ReplayAsync(WatchSteps.Bank, 1, Ct);

        var holds = await SettleAsync(held, 3, null);

        Assert.False(holds);
        Assert.Equal(1, (await CardAsync()).Target!.DeliveredUpTo);
    }

    [Fact]
    public async Task One_process_delivers_at_a_time_and_a_killed_ones_hold_ends_by_itself()
    {
        await HoldAsync();
        var other = await _register.Get<HoldTarget>().ExecuteAsync(WatchSteps.Bank, "other", _terms.Lease, Ct);
        Clock.NowUtc = Clock.NowUtc.AddMinutes(3);
        var later = await _register.Get<HoldTarget>().ExecuteAsync(WatchSteps.Bank, "other", _terms.Lease, Ct);

        Assert.Null(other);
        Assert.Equal("other", later!.HeldBy);
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_sent_nothing_until_it_is_named_again_and_goes_on_where_it_stood()
    {
        await _register.Get<SettleDelivery>().ExecuteAsync(await HoldAsync(), new(2, new("410", true, null), true), _terms, Ct);
        Clock.NowUtc = Clock.NowUtc.AddDays(3);
        var (gone, next) = (await DueAsync(), (await CardAsync()).Target!.NextAttemptUtc);
        var replay = await _register.Get<SetWatchTarget>().ReplayAsync(WatchSteps.Bank, 0, Ct);

        await _register.Get<SetWatchTarget>().ExecuteAsync(WatchSteps.Bank, "https://bank.example/new", WatchFeed.Portfolio, null, Ct);

        Assert.Empty(gone);
        Assert.Null(next);
        Assert.IsType<TargetMissing>(replay);
        Assert.Equal([WatchSteps.Bank], await DueAsync());
        Assert.Equal((2, TargetState.Active), ((await CardAsync()).Target!.DeliveredUpTo, (await CardAsync()).Target!.State));
    }

    private async Task<WatchTarget> HoldAsync() => (await _register.Get<HoldTarget>().ExecuteAsync(WatchSteps.Bank, Holder, _terms.Lease, Ct))!;

    private Task<bool> SettleAsync(WatchTarget held, long upTo, string? failure) =>
        _register.Get<SettleDelivery>().ExecuteAsync(held, new(upTo, failure is null ? null : new(failure, false, null), true), _terms, Ct);

    private Task<WatchCard> CardAsync() => _register.Get<FindWatch>().ExecuteAsync(WatchSteps.Bank, Ct);

    private Task<IReadOnlyList<string>> DueAsync() => _register.Get<ListDueTargets>().ExecuteAsync(Holder, WatchSteps.Day, Ct);

    /// <summary>As a host would: tried whenever it is due, and failing each time.</summary>
    private async Task FailForAsync(TimeSpan time)
    {
        var end = Clock.NowUtc + time;
        while (Clock.NowUtc < end)
        {
            if ((await DueAsync()).Count > 0)
            {
                await SettleAsync(await HoldAsync(), 0, "500");
            }

            Clock.NowUtc = Clock.NowUtc.AddMinutes(10);
        }
    }
}
