using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>What a run looks at. Read again when a run is continued, it comes out the same: intake cannot change it.</summary>
/// <param name="Last">The last enterprise that was known when the run began.</param>
/// <param name="Ids">The enterprises to look at, ascending; null for all.</param>
/// <param name="Dirty">Those that are dirty.</param>
/// <param name="Corrected">Those of them who start from another standing than the last decision left them.</param>
/// <param name="Done">The parts that are finished.</param>
internal sealed record Considered(int Last, int[]? Ids, HashSet<int> Dirty, CorrectedStandings Corrected, IReadOnlyList<RunPartition> Done);

/// <summary>
/// Finds the enterprises that may have to be rated: dirty ones, due ones, and those that were never rated. Where other editions govern
/// than in the last run, each is looked at: the worker then sees by its region whether it is concerned.
/// </summary>
internal sealed class ConsiderEnterprises(IDbContextFactory<RegisterContext> contexts, CorrectStandings correct)
{
    public async Task<Considered> ExecuteAsync(ActiveRun run, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var last = await context.Enterprises.Where(enterprise => enterprise.RecordedAtUtc <= run.KnownAtUtc)
            .OrderByDescending(enterprise => enterprise.Id).Select(enterprise => enterprise.Id).FirstOrDefaultAsync(ct);
        var dirty = await context.RunDirtyEnterprises.Where(row => row.RunId == run.Id).Select(row => row.EnterpriseId).ToHashSetAsync(ct);
        var done = await context.RunPartitions.AsNoTracking().Where(partition => partition.RunId == run.Id).ToListAsync(ct);
        var ids = run.Kind == RunKind.OneEnterprise ? [.. dirty]
            : run.Kind == RunKind.Full || !await IsRatedByTheSameEditionsAsync(context, run, ct) ? null : await IdsAsync(context, run, dirty, last, ct);
        return new(last, ids, dirty, await correct.OfDirtyAsync(dirty, run.AsOf, run.KnownAtUtc, ct), done);
    }

    private static async Task<bool> IsRatedByTheSameEditionsAsync(RegisterContext context, ActiveRun run, CancellationToken ct)
    {
        var before = await context.Runs.Published().OfTheRegister().Select(row => row.Fingerprints).FirstOrDefaultAsync(ct);
        return before == run.Editions.Text;
    }

    private static async Task<int[]> IdsAsync(RegisterContext context, ActiveRun run, HashSet<int> dirty, int last, CancellationToken ct)
    {
        DateOnly never = default;
        var rated = await context.Statuses.MaxAsync(status => (int?)status.EnterpriseId, ct) ?? 0;
        var due = await context.Statuses.Where(status => status.NextChange > never && status.NextChange <= run.AsOf)
            .Select(status => status.EnterpriseId).ToListAsync(ct);
        HashSet<int> ids = [.. dirty, .. due, .. last > rated ? Enumerable.Range(rated + 1, last - rated) : []];
        return [.. ids.Order()];
    }
}
