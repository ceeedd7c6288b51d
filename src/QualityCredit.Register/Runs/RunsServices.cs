using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Runs;

internal static class RunsServices
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services.AddSingleton<LastPublishedRun>();
}
