using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Evidence;

internal static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<RecordEvidence>()
        .AddSingleton<CorrectEvidence>()
        .AddSingleton<RetractEvidence>()
        .AddSingleton<ReadEvidence>();
}
