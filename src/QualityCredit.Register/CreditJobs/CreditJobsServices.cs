using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace QualityCredit.Register.CreditJobs;

internal static class CreditJobsServices
{
    public static IServiceCollection AddCreditJobs(this IServiceCollection services)
    {
        services.TryAddSingleton(new CreditJobOptions());
        return services
            .AddSingleton<ReceiveCreditJob>()
            .AddSingleton<WorkOnCreditJobs>()
            .AddSingleton<CancelCreditJob>()
            .AddSingleton<FindCreditJobs>()
            .AddSingleton<OpenCreditJobResult>()
            .AddSingleton<ForgetCreditJobs>();
    }
}
