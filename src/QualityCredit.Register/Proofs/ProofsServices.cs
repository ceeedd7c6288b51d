using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

internal static class ProofsServices
{
    public static IServiceCollection AddProofs(this IServiceCollection services) => services
        .AddSingleton<RowsWitness, AppendToLog>()
        .AddSingleton<SigningKeys>()
        .AddSingleton<TransparencyLog>()
        .AddSingleton<SignCheckpoint>()
        .AddSingleton<CheckSigning>()
        .AddSingleton<IssueCertificate>()
        .AddSingleton<CheckCertificate>()
        .AddSingleton<ProveInLog>()
        .AddSingleton<VerifyLog>();
}
