using Microsoft.Extensions.Logging;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;

namespace QualityCredit.Scheduling;

/// <summary>
/// Rates the register for one night, once: where several hosts have the same schedule, one of them does it and the others wait until
/// it is done, so that they take over if that one dies.
/// </summary>
internal sealed class RescoreNight(RescoreEnterprises rescore, LastPublishedRun last, TimeProvider time, ILogger<RescoreNight> log)
{
    private static readonly TimeSpan _betweenAttempts = TimeSpan.FromSeconds(20);

    public async Task ExecuteAsync(Night night, CancellationToken ct)
    {
        while (!IsServedBy(await last.ExecuteAsync(ct), night))
        {
            switch (await rescore.ExecuteAsync(night.AsOf, ct))
            {
                case RescoringPublished { Run: var run }:
                    Report(run);
                    return;
                case RunInProgress or RunTakenOver:
                    await Task.Delay(_betweenAttempts, time, ct);
                    break;
                case RescoringRefused refused:
                    log.LogWarning("Night of {AsOf:O}: not rated, {Reason}", night.AsOf, refused.Reason);
                    return;
            }
        }
    }

    private static bool IsServedBy(RescoringRun? run, Night night) =>
        run is not null && (run.AsOf > night.AsOf || (run.AsOf == night.AsOf && run.StartedUtc >= night.ScheduledUtc));

    private void Report(RescoringRun run) => log.Log(
        run.Failed == 0 ? LogLevel.Information : LogLevel.Warning,
        "Night of {AsOf:O}: run {Run} rated {Rated} enterprises, {Changed} changed, {Failed} could not be rated",
        run.AsOf,
        run.Id,
        run.Rated,
        run.Changed,
        run.Failed);
}
