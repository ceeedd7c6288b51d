using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

/// <summary>How a delivery reads its events; it is begun by hand, on a host that delivers nothing by itself.</summary>
public sealed class ReadByPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One and two and four and so on up to a page, and at last once more to see that there is nothing behind it.</summary>
    [Theory]
    [InlineData(12, null, 1 + 1)]
    [InlineData(12, 1, 1 + 4 + 1)]
    [InlineData(400, 1, 1 + 7 + 3 + 1)]
    [InlineData(150, 2, 1 + 1 + 6 + 1)]
    public async Task What_could_not_be_read_at_once_is_read_one_by_one_and_twice_as_much_after_each_page(int events, int? failing, int reads)
    {
        await using var host = WatchingHost.Start(("Watches:Tick", "1.00:00:00"));
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1);
        await bank.TargetAsync(receiver.Url);
        await host.PublishAsync(Enumerable.Repeat(1, events));
        await host.Get<CollectWatchEvents>().ExecuteAsync(host.Get<OfficeCalendar>().Today, Ct);
        FailingOnce register = new(host.Get<IDbContextFactory<RegisterContext>>(), failing);

        await Deliver(host, register).ExecuteAsync(bank.Id, "holder", Ct);

        Assert.Equal(Enumerable.Range(1, events).Select(number => $"{number}"), receiver.Ids);
        Assert.Equal(reads, register.Reads);
        Assert.Equal((events, null), ((await host.CardAsync(bank)).Target is { } target ? (target.DeliveredUpTo, target.LastFailure) : default));
    }

    private static DeliverToTarget Deliver(WatchingHost host, FailingOnce register) => new(
        host.Get<HoldTarget>(), new(register, host.Get<OpenDataLedger>()), host.Get<SendEvents>(), host.Get<SettleDelivery>(), host.Get<KnownClients>(), host.Get<OfficeCalendar>(),
        host.Get<IOptions<WatchOptions>>(), host.Clock);

    private sealed class FailingOnce(IDbContextFactory<RegisterContext> contexts, int? failing) : IDbContextFactory<RegisterContext>
    {
        public int Reads { get; private set; }

        public RegisterContext CreateDbContext() => ++Reads == failing ? throw new IOException("The register is not there.") : contexts.CreateDbContext();
    }
}
