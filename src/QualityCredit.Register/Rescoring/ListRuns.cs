using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>One page of the run ledger, and where the next one goes on; null where there is none.</summary>
public sealed record LedgerPage(IReadOnlyList<RescoringRun> Runs, long? Next);

/// <summary>The run ledger, newest first.</summary>
public sealed class ListRuns(IDbContextFactory<RegisterContext> contexts)
{
    public const int LargestPage = 200;

    /// <param name="before">Where to go on: what the page before called next.</param>
    /// <param name="take">Lines of a page, at most <see cref="LargestPage"/>.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<LedgerPage> ExecuteAsync(long? before, int take, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var size = Math.Clamp(take, 1, LargestPage);
        var runs = await context.Runs.AsNoTracking().Where(run => run.Id < (before ?? long.MaxValue)).OrderByDescending(run => run.Id).Take(size + 1).ToListAsync(ct);
        return new([.. runs.Take(size)], runs.Count > size ? runs[size - 1].Id : null);
    }
}
