using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Runs;

namespace QualityCredit.Scheduling;

/// <summary>
/// At the start, does the night that passed while no host was there. The ledger of runs says whether one is missing; a store of
/// schedules that outlives the process would know no more.
/// </summary>
internal sealed class CatchUpMissedNight(
    IOptions<NightlyRescoringOptions> options, RescoreNight rescore, CloseNight close, LastPublishedRun last, TimeProvider time, ILogger<CatchUpMissedNight> log) : BackgroundService
{
    public async Task CatchUpAsync(CancellationToken ct)
    {
        if (Nights.Of(options.Value, out _)?.LastBefore(time.GetUtcNow()) is not { } night)
        {
            return;
        }

        if (!((await last.ExecuteAsync(ct))?.AsOf >= night.AsOf))
        {
            await rescore.ExecuteAsync(night, ct);
        }

        await close.IfMissedAsync(night, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CatchUpAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            // The pages still answer from the last published run, and the next night tries again.
            log.LogError(exception, "The missed night could not be made up for");
        }
    }
}
