using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.HandOver;

internal static class HandOverServices
{
    public static IServiceCollection AddHandOver(this IServiceCollection services) => services
        .AddSingleton<CollectHandOver>()
        .AddSingleton<MakeHandOver>()
        .AddSingleton<ReadHandOver>()
        .AddSingleton<TakeHandOverReceipt>()
        .AddSingleton<ReconcileHandOver>()
        .AddSingleton<ShowHandOver>()
        .AddSingleton<ImportCreditNotes>();
}
