using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Takes the job that has waited longest, of those that nobody works on and that need not wait after a failure.</summary>
internal sealed class ClaimCreditJob(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, TimeProvider time)
{
    /// <returns>Null where there is none.</returns>
    public async Task<CreditJob?> ExecuteAsync(RunOwner owner, CancellationToken ct) => !await IsAnyAsync(ct) ? null : await writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            var open = await Open(context).OrderBy(job => job.HeldUtc).ThenBy(job => job.Id).ToListAsync(cancellation);
            if (open.FirstOrDefault(job => IsFree(job, nowUtc)) is not { } next)
            {
                return null;
            }

            (next.Owner, next.HeldUtc, next.State, next.NotBeforeUtc) = (owner.Name, nowUtc, CreditJobState.Running, null);
            next.StartedUtc ??= nowUtc;
            next.Attempts++;
            return next;
        },
        ct);

    /// <summary>Asked before anything is written: each write moves the register's clock.</summary>
    private async Task<bool> IsAnyAsync(CancellationToken ct)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(ct);
        return (await Open(context).AsNoTracking().ToListAsync(ct)).Any(job => IsFree(job, nowUtc));
    }

    private static IQueryable<CreditJob> Open(RegisterContext context) => context.CreditJobs.Where(job => job.State == CreditJobState.Waiting || job.State == CreditJobState.Running);

    private static bool IsFree(CreditJob job, DateTime nowUtc) => !(job.NotBeforeUtc > nowUtc) && !RunOwner.IsAtWork(job.Owner, job.HeldUtc, nowUtc);
}
