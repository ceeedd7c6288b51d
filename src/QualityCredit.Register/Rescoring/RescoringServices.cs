using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace QualityCredit.Register.Rescoring;

internal static class RescoringServices
{
    public static IServiceCollection AddRescoring(this IServiceCollection services)
    {
        services.TryAddSingleton(new RescoringOptions());
        return services
            .AddSingleton<RescoreEnterprises>()
            .AddSingleton<LastPublishedRun>()
            .AddSingleton<ListRuns>()
            .AddSingleton<FindRun>()
            .AddSingleton<ReadFirings>()
            .AddSingleton<CountGoverned>();
    }
}
