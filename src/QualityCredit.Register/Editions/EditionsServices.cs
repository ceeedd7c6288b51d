using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Editions;

internal static class EditionsServices
{
    public static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddSingleton<ActivePolicies>()
        .AddSingleton<RecordShippedPolicies>()
        .AddSingleton<StoreDraft>()
        .AddSingleton<ListPolicySteps>();
}
