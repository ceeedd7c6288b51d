using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Logging;
using QualityCredit.Register.CreditQueries;
using Quartz;

namespace QualityCredit.Scheduling;

/// <summary>How often the query ledger is looked through for unusual queries.</summary>
public sealed record LedgerWatchOptions
{
    public const string Section = "Scheduling:LedgerWatch";

    [Range(1, 59)]
    public int EveryMinutes { get; init; } = 5;
}

/// <summary>Looks through the lines that were written since the last time. A pass that fails is made up for by the next one.</summary>
[DisallowConcurrentExecution]
internal sealed class WatchLedgerJob(RaiseLedgerAlerts raise, ILogger<WatchLedgerJob> log) : IJob
{
    public static CronExpression Every(LedgerWatchOptions options) => new(string.Create(CultureInfo.InvariantCulture, $"0 0/{options.EveryMinutes} * * * ?"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await raise.ExecuteAsync(cancellationToken) is var raised and > 0)
        {
            log.LogWarning("Unusual credit queries: {Raised} alerts were raised", raised);
        }
    }
}
