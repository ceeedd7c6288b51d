using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Editions;

internal static class EditionsServices
{
    public static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<ActivePolicies>()
        .AddSingleton<RecordShippedPolicies>()
        .AddSingleton<StoreDraft>()
        .AddSingleton<SimulateRegister>()
        .AddSingleton<BuildReport>()
        .AddSingleton<SimulatePolicies>()
        .AddSingleton<StartSimulation>()
        .AddSingleton<FindSimulation>()
        .AddSingleton<ProposeActivation>()
        .AddSingleton<ActivatePolicies>()
        .AddSingleton<ListPolicySteps>();
}
