using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Activation;

internal static class ActivationServices
{
    public static IServiceCollection AddActivation(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<SimulateRegister>()
        .AddSingleton<BuildReport>()
        .AddSingleton<SimulatePolicies>()
        .AddSingleton<StartSimulation>()
        .AddSingleton<FindSimulation>()
        .AddSingleton<ProposeActivation>()
        .AddSingleton<ActivatePolicies>();
}
