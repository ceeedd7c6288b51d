using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
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
        while (true)
        {
            using var owner = RunOwner.Begin();
            var (run, refusal) = await writer.WriteAsync(
                (context, nowUtc, cancellation) => _claim.ExecuteAsync(context, nowUtc, owner, new(asOf, full), cancellation), ct);
            if (run is null)
            {
                return refusal!;
            }

            var receipt = await FinishAsync(run, progress, ct);
            if (receipt is RescoringRefused || !run.IsContinued || (run.Serves(asOf, full) && !await IsAnyDirtyAsync(ct)))
            {
                return receipt;
            }
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

    private async Task<bool> IsAnyDirtyAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.DirtyEnterprises.AnyAsync(ct);
    }
}
