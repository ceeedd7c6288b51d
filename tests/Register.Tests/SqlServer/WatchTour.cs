using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Portfolios, events and deliveries.</summary>
internal static class WatchTour
{
    private static readonly OrganizationCode _code = RegisterTour.Code;
    private static readonly DateOnly _day = RegisterTour.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps()
    {
        DeliveryTerms atOnce = new(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.Zero);
        yield return Of<CollectWatchEvents>(async action => Assert.InRange(await action.ExecuteAsync(CaseSteps.Today, Ct), 3, 100));
        yield return Of<ChangePortfolio>(async action => Assert.Equal(new PortfolioChanged(1, 1, 2), await action.ReplaceAsync("a-bank", [_code, AnyEnterprise.Code(3)], Ct)));
        yield return Of<ChangePortfolio>(async action => Assert.Equal(new PortfolioChanged(0, 1, 1), await action.RemoveAsync("a-bank", [AnyEnterprise.Code(3)], Ct)));
        yield return Of<ReadPortfolio>(async action => Assert.Single((await action.ExecuteAsync("a-bank", null, 10, Ct)).Codes));
        yield return Of<ReadPortfolio>(async action => Assert.Empty((await action.ExecuteAsync("a-bank", _code, 10, Ct)).Codes));
        yield return Of<ReadWatchEvents>(async action => Assert.NotEmpty((await action.ExecuteAsync("a-bank", WatchFeed.Portfolio, 0, 10, Ct))!.Events));
        yield return Of<ReadWatchEvents>(async action => Assert.NotEmpty((await action.ExecuteAsync("a-bank", WatchFeed.Everything, 0, 100, Ct))!.Events));
        yield return Of<SetWatchTarget>(async action => Assert.IsType<TargetSet>(await action.ExecuteAsync("a-bank", "https://bank.example/", WatchFeed.Portfolio, null, Ct)));
        yield return Of<SetWatchTarget>(async action => Assert.IsType<TargetSet>(await action.ReplayAsync("a-bank", 0, Ct)));
        yield return Of<ListDueTargets>(action => action.ExecuteAsync("1", _day, Ct));
        yield return new(typeof(SettleDelivery), async services =>
        {
            var held = (await services.GetRequiredService<HoldTarget>().ExecuteAsync("a-bank", "1", atOnce.Lease, Ct))!;
            await services.GetRequiredService<SettleDelivery>().ExecuteAsync(held, new(1, new("500", false, null), true), atOnce, Ct);
        });
        yield return Of<HoldTarget>(async action => Assert.NotNull(await action.ExecuteAsync("a-bank", "1", atOnce.Lease, Ct)));
        yield return Of<FindWatch>(async action => Assert.Equal(1, (await action.ExecuteAsync("a-bank", Ct)).DeadLetters));
        yield return Of<FindWatch>(async action => Assert.Single(await action.DeadLettersAsync("a-bank", 0, 10, Ct)));
        yield return Of<FindWatch>(async action => Assert.Single(await action.LastDeadLettersAsync("a-bank", 10, Ct)));
        yield return Of<SetWatchTarget>(async action => Assert.IsType<TargetRemoved>(await action.RemoveAsync("a-bank", Ct)));
    }
}
