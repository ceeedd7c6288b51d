using System.Net;

namespace QualityCredit.Web.Watches;

internal static class WatchServices
{
    public static IServiceCollection AddWatching(this IServiceCollection services)
    {
        services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new LookUpNames(Dns.GetHostAddresses)).AddSingleton<ConnectGuarded>().AddSingleton<TargetUrl>().AddSingleton<SendEvents>().AddSingleton<DeliverToTarget>();
        return services.AddHostedService<CollectEvents>().AddHostedService<DeliverEvents>();
    }
}
