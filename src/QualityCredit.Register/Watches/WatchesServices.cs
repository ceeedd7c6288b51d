using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Watches;

internal static class WatchesServices
{
    public static IServiceCollection AddWatches(this IServiceCollection services) => services
        .AddSingleton<ChangePortfolio>()
        .AddSingleton<ReadPortfolio>()
        .AddSingleton<CollectWatchEvents>()
        .AddSingleton<ReadWatchEvents>()
        .AddSingleton<SetWatchTarget>()
        .AddSingleton<ListDueTargets>()
        .AddSingleton<HoldTarget>()
        .AddSingleton<SettleDelivery>()
        .AddSingleton<FindWatch>();
}
