using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Makes a run what people read, in one transaction: until it commits, everybody reads the run before; afterwards, nothing of it is
/// missing.
/// </summary>
internal sealed class PublishRun(ActivePolicies policies, RegisterWriter writer)
{
    /// <returns>The line of the ledger, or null where another process has taken the run over.</returns>
    public Task<RescoringRun?> ExecuteAsync(ActiveRun run, IProgress<RescoringProgress>? progress, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            if (!await HoldRun.BeatAsync(context, run, nowUtc, cancellation))
            {
                return null;
            }

            var partitions = await context.RunPartitions.AsNoTracking().Where(partition => partition.RunId == run.Id)
                .OrderBy(partition => partition.FromEnterprise).ToListAsync(cancellation);
            var sequence = await context.Changes.MaxAsync(change => (long?)change.Sequence, cancellation) ?? 0;
            PublishPartition publish = new(context, writer, run, nowUtc, sequence, sequence + partitions.Sum(partition => partition.Changed));
            for (var i = 0; i < partitions.Count; i++)
            {
                await publish.ExecuteAsync(partitions[i], cancellation);
                progress?.Report(new(RescoringStage.Publishing, i + 1, partitions.Count));
            }

            await WriteFiringsAsync(context, run, publish.Firings, cancellation);
            await CleanUpAsync(context, run, cancellation);
            return await CloseAsync(context, run, publish, partitions, cancellation);
        },
        ct);

    /// <summary>Counts on from the run before; where that one did not count, there is nothing to count on from.</summary>
    private async Task WriteFiringsAsync(RegisterContext context, ActiveRun run, StandingFirings firings, CancellationToken ct)
    {
        var before = await context.Runs.Published().Select(row => (long?)row.Id).FirstOrDefaultAsync(ct);
        var counted = await context.RuleFirings.AsNoTracking().Where(firing => firing.RunId == before).ToListAsync(ct);
        if (before is null || counted.Count > 0)
        {
            context.RuleFirings.AddRange(await firings.CloseAsync(run, counted, policies, ct));
        }
    }

    private static async Task CleanUpAsync(RegisterContext context, ActiveRun run, CancellationToken ct)
    {
        var failed = context.RunFailures.Where(failure => failure.RunId == run.Id).Select(failure => failure.EnterpriseId);
        var seen = context.DirtyEnterprises.Where(dirty => dirty.SinceUtc <= run.KnownAtUtc && !failed.Contains(dirty.EnterpriseId));
        var looked = context.RunDirtyEnterprises.Where(dirty => dirty.RunId == run.Id).Select(dirty => dirty.EnterpriseId);
        await (run.Kind == RunKind.OneEnterprise ? seen.Where(dirty => looked.Contains(dirty.EnterpriseId)) : seen).ExecuteDeleteAsync(ct);
        await context.RunDirtyEnterprises.Where(dirty => dirty.RunId == run.Id).ExecuteDeleteAsync(ct);
        await context.RunCandidates.Where(candidate => candidate.RunId == run.Id).ExecuteDeleteAsync(ct);
    }

    private static async Task<RescoringRun> CloseAsync(
        RegisterContext context, ActiveRun run, PublishPartition published, IReadOnlyList<RunPartition> partitions, CancellationToken ct)
    {
        var before = await context.Runs.AsNoTracking().Published().FirstOrDefaultAsync(ct);
        var row = await context.Runs.SingleAsync(row => row.Id == run.Id, ct);
        row.State = RunState.Published;
        row.FinishedUtc = row.PublishedUtc = published.NowUtc;
        row.Rated = partitions.Sum(partition => partition.Rated);
        row.Changed = partitions.Sum(partition => partition.Changed);
        row.Failed = partitions.Sum(partition => partition.Failed);
        row.Enterprises = row.Rated + row.Failed;
        published.Movers.Close(row, before);
        row.DataVersion = published.DataVersion;
        row.Version++;
        return row;
    }
}
