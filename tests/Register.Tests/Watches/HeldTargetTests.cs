using QualityCredit.Register.Clients;
using QualityCredit.Register.Tests.Clients;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Watches;

/// <summary>Who may deliver to a target, and whose reports count.</summary>
public sealed class HeldTargetTests : IAsyncLifetime
{
    private const string This = "this";

    private const string Other = "other";

    private static readonly DeliveryTerms _terms = new(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(24));

    private TemporaryRegister _register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _register = await TemporaryRegister.CreateAsync();
        await _register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, null, ClientSteps.Act, Ct);
        await _register.WatchAsync(WatchSteps.Bank, 1, 2, 3);
        await _register.PublishAsync(1, 2, 3);
        await _register.CollectAsync();
        await _register.Get<SetWatchTarget>().ExecuteAsync(WatchSteps.Bank, "https://bank.example/hook", WatchFeed.Portfolio, null, Ct);
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task A_process_goes_on_with_what_it_holds_itself()
    {
        await HoldAsync(This);

        var (own, others) = (await DueAsync(This), await DueAsync(Other));

        Assert.Equal([WatchSteps.Bank], own);
        Assert.Empty(others);
        Assert.NotNull(await HoldAsync(This));
    }

    [Fact]
    public async Task What_another_process_took_over_is_reported_in_vain_by_the_first()
    {
        var first = await HoldAsync(This);
        _register.Clock.NowUtc = _register.Clock.NowUtc.AddMinutes(3);
        var second = await HoldAsync(Other);

        Assert.False(await ReportAsync(first!, 2));
        Assert.True(await ReportAsync(second!, 1));
        Assert.Equal((1, Other), (await TargetAsync() is { } target ? (target.DeliveredUpTo, target.HeldBy) : default));
    }

    [Fact]
    public async Task A_replay_waits_for_nobody_who_holds_the_target()
    {
        await HoldAsync(This);

        await ReplayAsync();

        Assert.Equal([WatchSteps.Bank], await DueAsync(Other));
        Assert.NotNull(await HoldAsync(Other));
    }

    [Fact]
    public async Task What_a_process_began_before_a_replay_does_not_count_though_it_holds_the_target_again()
    {
        var before = await HoldAsync(This);
        await ReplayAsync();
        var after = await HoldAsync(This);

        Assert.False(await ReportAsync(before!, 3));
        Assert.True(await ReportAsync(after!, 1));
        Assert.Equal(1, (await TargetAsync()).DeliveredUpTo);
    }

    private Task<WatchTarget?> HoldAsync(string holder) => _register.Get<HoldTarget>().ExecuteAsync(WatchSteps.Bank, holder, _terms.Lease, Ct);

    /// <summary>In the middle of a delivery.</summary>
    private Task<bool> ReportAsync(WatchTarget held, long upTo) => _register.Get<SettleDelivery>().ExecuteAsync(held, new(upTo, null, Ends: false), _terms, Ct);

    private Task<IReadOnlyList<string>> DueAsync(string holder) => _register.Get<ListDueTargets>().ExecuteAsync(holder, WatchSteps.Day, Ct);

    private async Task ReplayAsync() => Assert.IsType<TargetSet>(await _register.Get<SetWatchTarget>().ReplayAsync(WatchSteps.Bank, 0, Ct));

    private async Task<WatchTarget> TargetAsync() => (await _register.Get<FindWatch>().ExecuteAsync(WatchSteps.Bank, Ct)).Target!;
}
