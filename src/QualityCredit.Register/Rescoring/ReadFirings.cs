using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>How often each rule stands as fired after the run that everybody reads.</summary>
/// <param name="Run">The run.</param>
/// <param name="Firings">A row for each rule that governs; none where the run could not count on from the one before.</param>
public sealed record StandingFiringsOfRun(RescoringRun Run, IReadOnlyList<RuleFiring> Firings)
{
    /// <summary>In how many files a rule fired, under its own policy and under those that extend it; null where it was not counted.</summary>
    public int? Of(string definedIn, string rule)
    {
        RuleFiring[] rows = [.. Firings.Where(firing => firing.DefinedIn == definedIn && firing.Rule == rule)];
        return rows.Length == 0 ? null : rows.Sum(row => row.Fired);
    }
}

/// <summary>The counts of the last published run, or null before the first.</summary>
public sealed class ReadFirings(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<StandingFiringsOfRun?> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Runs.AsNoTracking().Published().FirstOrDefaultAsync(ct) is { } run
            ? new(run, await context.RuleFirings.AsNoTracking().Where(firing => firing.RunId == run.Id).OrderBy(firing => firing.Policy).ThenBy(firing => firing.Rule).ToListAsync(ct))
            : null;
    }
}
