using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Figures;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Importing;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Products;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Watches;

namespace QualityCredit.Register.Storage;

public static class RegisterServices
{
    /// <summary>The register on a database: contexts, the writer, and the actions of every slice.</summary>
    public static IServiceCollection AddRegister(this IServiceCollection services, RegisterDatabase database)
    {
        services.AddSingleton(database);
        services.AddSingleton(database.Bulk);
        services.AddDbContextFactory<RegisterContext>((provider, options) =>
        {
            database.Configure(options);
            options.AddInterceptors(provider.GetRequiredService<RowsWitness>());
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RegisterWriter>();
        services.AddSingleton<MigrateRegister>();
        services.AddSingleton<ReadSchemaState>();
        return services.AddEnterprises().AddProducts().AddEvidence().AddRuns().AddRatings().AddFigures().AddBlacklist().AddImporting().AddEditions().AddRescoring().AddActivation().AddProofs().AddClients().AddIdempotency().AddPublicList().AddOpenData().AddRedList().AddCreditQueries().AddCreditJobs().AddWatches().AddHandOver();
    }
}
