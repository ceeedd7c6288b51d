using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

internal static class CreditQueriesServices
{
    public static IServiceCollection AddCreditQueries(this IServiceCollection services) => services
        .AddSingleton(services => new AnswerCredit(
            services.GetRequiredService<RegisterDatabase>(), services.GetRequiredService<LookUpPublicList>(), services.GetRequiredService<ReplayPacked>()))
        .AddSingleton(services => new RecordCreditQueries(services.GetRequiredService<RegisterWriter>(), new(services.GetRequiredService<BulkWriter>())))
        .AddSingleton<SearchLedger>()
        .AddSingleton<ShowWhoAsked>()
        .AddSingleton<VerifyLedger>()
        .AddSingleton<SignLedgerHead>()
        .AddSingleton<ExportLedger>()
        .AddSingleton<RaiseLedgerAlerts>()
        .AddSingleton<ListLedgerAlerts>()
        .AddSingleton<AcknowledgeAlert>()
        .AddSingleton<RetireLedger>()
        .AddSingleton<ListAuthorisations>()
        .AddSingleton<WithdrawAuthorisation>();
}
