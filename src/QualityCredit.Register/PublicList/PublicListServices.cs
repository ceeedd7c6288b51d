using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.PublicList;

internal static class PublicListServices
{
    public static IServiceCollection AddPublicList(this IServiceCollection services) => services
        .AddSingleton<RegisteredNames>()
        .AddSingleton<ReadPublishedList>()
        .AddSingleton<KeepPublicList>()
        .AddSingleton<LookUpPublicList>();
}
