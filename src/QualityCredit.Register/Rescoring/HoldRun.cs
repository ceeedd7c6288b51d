using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>Every write of a run asks first whether the run is still its own: a process that was taken for dead must not go on.</summary>
internal static class HoldRun
{
    public static async Task<bool> BeatAsync(RegisterContext context, ActiveRun run, DateTime nowUtc, CancellationToken ct) =>
        await Owned(context, run).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.HeartbeatUtc, nowUtc).SetProperty(x => x.Version, x => x.Version + 1), ct) == 1;

    /// <summary>Lets the run go, so that the next process need not wait for the heartbeat to grow old.</summary>
    public static async Task ReleaseAsync(RegisterContext context, ActiveRun run, CancellationToken ct) =>
        await Owned(context, run).ExecuteUpdateAsync(row => row.SetProperty(x => x.Owner, "").SetProperty(x => x.Version, x => x.Version + 1), ct);

    private static IQueryable<RescoringRun> Owned(RegisterContext context, ActiveRun run) =>
        context.Runs.Where(row => row.Id == run.Id && row.State == RunState.Running && row.Owner == run.Owner.Name);
}
