using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Rates the register and publishes the result whole. By default only what is dirty, due, new or under another edition; in full, all
/// others are checked too. A run that was killed is finished first, by what was fixed when it began.
/// </summary>
public sealed class RescoreEnterprises(
    ActivePolicies policies, RegisterWriter writer, ReadFacts facts, IDbContextFactory<RegisterContext> contexts, RescoringOptions options)
{
    private readonly ClaimRun _claim = new(policies);
    private readonly ConsiderEnterprises _consider = new(contexts, new(contexts, policies));
    private readonly RatePartitions _rate = new(facts, writer, options);
    private readonly PublishRun _publish = new(policies, writer);

    public Task<RescoringReceipt> ExecuteAsync(DateOnly asOf, CancellationToken ct) => ExecuteAsync(asOf, full: false, null, ct);

    public async Task<RescoringReceipt> ExecuteAsync(DateOnly asOf, bool full, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        var receipt = await ExecuteAsync(
            new(asOf, full), async run => run.Serves(asOf, full) && !await IsAnyAsync(context => context.DirtyEnterprises, ct), progress, ct);
        if (receipt is RescoringPublished { Run: var published })
        {
            await RateListedMeanwhileAsync(published, ct);
        }

        return receipt;
    }

    /// <summary>
    /// Rates one enterprise of which something new is known and publishes that at once, so that nobody reads a grade that passes over a
    /// listing in force or rests on one that was annulled.
    /// </summary>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="asOf">The day; the day of the last published run where that is later.</param>
    /// <param name="ct">Cancels it; the next run then rates the enterprise.</param>
    /// <returns>A refusal where a run is under way: it rates the enterprise when it is done.</returns>
    public Task<RescoringReceipt> RateAtOnceAsync(int enterprise, DateOnly asOf, CancellationToken ct) =>
        ExecuteAsync(new(asOf, Full: false, enterprise), async _ => !await IsAnyAsync(context => context.DirtyEnterprises.Where(dirty => dirty.EnterpriseId == enterprise), ct), null, ct);

    private async Task<RescoringReceipt> ExecuteAsync(RunWish wish, Func<ActiveRun, Task<bool>> isServed, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        while (true)
        {
            using var owner = RunOwner.Begin();
            var (run, refusal) = await writer.WriteAsync(
                (context, nowUtc, cancellation) => _claim.ExecuteAsync(context, nowUtc, owner, wish, cancellation), ct);
            if (run is null)
            {
                return refusal!;
            }

            var receipt = await FinishAsync(run, progress, ct);
            if (receipt is RescoringRefused || !run.IsContinued || await isServed(run))
            {
                return receipt;
            }
        }
    }

    /// <summary>Who was listed, removed or annulled while the run was under way could not be rated at once then.</summary>
    private async Task RateListedMeanwhileAsync(RescoringRun run, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var meanwhile = await (
            from change in context.ListingChanges
            where change.PublishedUtc > run.KnownAtUtc
            join step in context.ListingSteps on new { change.CaseId, Number = change.Step } equals new { step.CaseId, step.Number }
            join listing in context.ListingCases on change.CaseId equals listing.Id
            where step.EvidenceId != null && context.DirtyEnterprises.Any(dirty => dirty.EnterpriseId == listing.EnterpriseId)
            select new { listing.EnterpriseId, step.On }).ToListAsync(ct);
        foreach (var enterprise in meanwhile.GroupBy(one => one.EnterpriseId))
        {
            await RateAtOnceAsync(enterprise.Key, enterprise.Max(one => one.On), ct);
        }
    }

    private async Task<RescoringReceipt> FinishAsync(ActiveRun run, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        try
        {
            var considered = await _consider.ExecuteAsync(run, ct);
            return await _rate.ExecuteAsync(run, considered, progress, ct) && await _publish.ExecuteAsync(run, progress, ct) is { } published
                ? new RescoringPublished(published)
                : new RunTakenOver(run.Id);
        }
        catch
        {
            await ReleaseAsync(run);
            throw;
        }
    }

    private async Task ReleaseAsync(ActiveRun run)
    {
        try
        {
            await writer.WriteAsync((context, _, cancellation) => HoldRun.ReleaseAsync(context, run, cancellation), CancellationToken.None);
        }
        catch (DbException)
        {
            // The database is what failed. The owner is seen to be gone all the same, here or by its heartbeat.
        }
    }

    private async Task<bool> IsAnyAsync<T>(Func<RegisterContext, IQueryable<T>> rows, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await rows(context).AnyAsync(ct);
    }
}
