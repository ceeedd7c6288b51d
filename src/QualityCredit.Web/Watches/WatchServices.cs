namespace QualityCredit.Web.Watches;

internal static class WatchServices
{
    public static IServiceCollection AddWatching(this IServiceCollection services)
    {
        services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ConnectGuarded>().AddSingleton<TargetUrl>().AddSingleton<SendEvents>().AddSingleton<DeliverToTarget>();
        return services.AddHostedService<CollectEvents>().AddHostedService<DeliverEvents>();
    }
}
