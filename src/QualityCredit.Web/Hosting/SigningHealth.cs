using Microsoft.Extensions.Diagnostics.HealthChecks;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Web.Hosting;

/// <summary>A host whose keys are lost still answers, but certifies nothing: degraded, and the log says why each time somebody asks.</summary>
internal sealed class SigningHealth(CheckSigning check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await check.ExecuteAsync(cancellationToken) is { } alarm ? HealthCheckResult.Degraded($"{alarm.Code}: {alarm.Reason}") : HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException exception)
        {
            return HealthCheckResult.Degraded("the signed checkpoints cannot be read", exception);
        }
    }
}
