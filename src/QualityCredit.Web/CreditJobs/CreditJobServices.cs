using Microsoft.Extensions.Options;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Api;

namespace QualityCredit.Web.CreditJobs;

internal static class CreditJobServices
{
    public static IServiceCollection AddCreditJobWorker(this IServiceCollection services)
    {
        services.AddOptions<CreditJobOptions>().BindConfiguration(CreditJobOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<CreditJobOptions>>().Value)
            .AddSingleton<CreditLines>()
            .AddSingleton<JobAnswers>()
            .AddSingleton<SignResult>()
            .AddHostedService<RunCreditJobs>();
    }
}
