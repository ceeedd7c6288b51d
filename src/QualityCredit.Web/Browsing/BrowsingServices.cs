namespace QualityCredit.Web.Browsing;

internal static class BrowsingServices
{
    public static IServiceCollection AddBrowsing(this IServiceCollection services) => services
        .AddSingleton<ReadPoliciesInForce>()
        .AddSingleton<ReadPolicyFigures>();
}
