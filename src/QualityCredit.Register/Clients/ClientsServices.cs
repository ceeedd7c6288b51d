using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Clients;

internal static class ClientsServices
{
    public static IServiceCollection AddClients(this IServiceCollection services) => services
        .AddSingleton<KnownClients>()
        .AddSingleton<AdmitClient>()
        .AddSingleton<AddClient>()
        .AddSingleton<AmendClient>()
        .AddSingleton<RotateKey>()
        .AddSingleton<RevokeKey>()
        .AddSingleton<BlockClient>()
        .AddSingleton<ListClients>();
}
