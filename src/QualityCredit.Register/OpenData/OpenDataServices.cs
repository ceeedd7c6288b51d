using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.OpenData;

internal static class OpenDataServices
{
    public static IServiceCollection AddOpenData(this IServiceCollection services) => services
        .AddSingleton<OpenDataLedger>()
        .AddSingleton<ReleaseOpenData>()
        .AddSingleton<ReadOpenData>()
        .AddSingleton<ReadOpenDataChanges>()
        .AddSingleton<ListReleases>()
        .AddSingleton<SignOpenData>();
}
