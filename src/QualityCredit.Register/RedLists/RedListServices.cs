using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.RedLists;

internal static class RedListServices
{
    public static IServiceCollection AddRedList(this IServiceCollection services) => services
        .AddSingleton<LoadRedListFiles>()
        .AddSingleton<TakeRedListStep>()
        .AddSingleton<FindRedListStatus>()
        .AddSingleton<ReadRedList>()
        .AddSingleton<ListRedListProposals>();
}
