using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityCredit.Register.Blacklist;

namespace QualityCredit.Register.Rescoring;

internal static class RescoringServices
{
    public static IServiceCollection AddRescoring(this IServiceCollection services)
    {
        services.TryAddSingleton(new RescoringOptions());
        return services
            .AddSingleton<RescoreEnterprises>()
            .AddSingleton<RateAtOnce>(provider => provider.GetRequiredService<RescoreEnterprises>().RateAtOnceAsync)
            .AddSingleton<ListRuns>()
            .AddSingleton<FindRun>()
            .AddSingleton<ReadFirings>()
            .AddSingleton<CountGoverned>();
    }
}
