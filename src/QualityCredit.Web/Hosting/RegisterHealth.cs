using Microsoft.Extensions.Diagnostics.HealthChecks;
using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Hosting;

/// <summary>Healthy is a host whose register answers; its policies were accepted before it started.</summary>
internal sealed class RegisterHealth(RegisterDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
        {
            return HealthCheckResult.Unhealthy("the register does not answer", exception);
        }
    }
}
