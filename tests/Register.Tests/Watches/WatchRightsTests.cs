using QualityCredit.Register.Clients;
using QualityCredit.Register.Tests.Clients;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Watches;

public sealed class WatchRightsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bank", WatchFeed.Portfolio, true)]
    [InlineData("bank", WatchFeed.Everything, false)]
    [InlineData("other", WatchFeed.Everything, false)]
    [InlineData("department", WatchFeed.Everything, true)]
    public async Task Everything_is_for_departments(string kind, WatchFeed feed, bool may)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.PublishAsync(1);
        await register.WatchAsync(WatchSteps.Bank, 2);
        await register.PublishAsync(2);
        await register.CollectAsync();

        await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank with { Kind = kind }, null, ClientSteps.Act, Ct);
        await register.Get<SetWatchTarget>().ExecuteAsync(WatchSteps.Bank, "https://bank.example/", feed, 0, Ct);

        Assert.Equal(may, (await register.Get<ListDueTargets>().ExecuteAsync("this", WatchSteps.Day, Ct)).Count == 1);
    }

    [Fact]
    public async Task Whoever_is_shut_out_or_lost_the_scope_or_whose_time_is_over_is_sent_nothing()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, 1);
        await register.PublishAsync(1);
        await register.CollectAsync();
        await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, null, ClientSteps.Act, Ct);
        await register.Get<SetWatchTarget>().ExecuteAsync(WatchSteps.Bank, "https://bank.example/", WatchFeed.Portfolio, null, Ct);

        var before = await DueAsync(WatchSteps.Day);
        var early = await DueAsync(ClientSteps.Bank.ValidFrom.AddDays(-1));
        await register.Get<BlockClient>().ExecuteAsync(WatchSteps.Bank, true, ClientSteps.Act, Ct);
        var blocked = await DueAsync(WatchSteps.Day);
        await register.Get<BlockClient>().ExecuteAsync(WatchSteps.Bank, false, ClientSteps.Act, Ct);
        await register.Get<AmendClient>().ExecuteAsync(ClientSteps.Bank with { Scopes = ["credit:read"] }, ClientSteps.Act, Ct);

        Assert.Equal((1, 0, 0, 0), (before, early, blocked, await DueAsync(WatchSteps.Day)));

        async Task<int> DueAsync(DateOnly day) => (await register.Get<ListDueTargets>().ExecuteAsync("this", day, Ct)).Count;
    }
}
