using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.CreditQueries;

internal static class CreditQueriesServices
{
    public static IServiceCollection AddCreditQueries(this IServiceCollection services) => services
        .AddSingleton<AnswerCredit>()
        .AddSingleton<JudgeAuthorisation>()
        .AddSingleton<RecordCreditQueries>()
        .AddSingleton<ReadLedger>()
        .AddSingleton<VerifyLedger>()
        .AddSingleton<WithdrawAuthorisation>();
}
