using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Every write of a turn asks first whether the job is still its own: a process that was taken for dead must not go on.</summary>
internal static class HoldCreditJob
{
    public static async Task<bool> BeatAsync(RegisterContext context, int jobId, RunOwner owner, DateTime nowUtc, CancellationToken ct) =>
        await Owned(context, jobId, owner).ExecuteUpdateAsync(job => job.SetProperty(row => row.HeldUtc, nowUtc), ct) == 1;

    /// <summary>Lets the job go, behind those that wait. Its turn did not fail, also where it was stopped: it does not count.</summary>
    public static async Task ReleaseAsync(RegisterContext context, int jobId, RunOwner owner, DateTime nowUtc, CancellationToken ct) =>
        await Owned(context, jobId, owner).ExecuteUpdateAsync(
            job => job.SetProperty(row => row.Owner, "").SetProperty(row => row.HeldUtc, nowUtc).SetProperty(row => row.Attempts, row => row.Attempts > 0 ? row.Attempts - 1 : 0), ct);

    /// <summary>
    /// Lets a job go whose turn failed: its next one comes later each time, but for the first that closes it. Where the register failed, no
    /// job is blamed and the turn does not count, unless the register answered somebody since the turn before: then it is there.
    /// </summary>
    public static async Task FailAsync(RegisterContext context, int jobId, RunOwner owner, Exception failure, CreditJobOptions options, DateTime nowUtc, CancellationToken ct)
    {
        if (await Owned(context, jobId, owner).SingleOrDefaultAsync(ct) is { } job)
        {
            (job.Owner, job.HeldUtc) = ("", nowUtc);
            if (IsOfTheRegister(failure) && !await HasAnsweredAsync(context, nowUtc - options.WaitAfter(Math.Max(1, job.Attempts - 1)), ct))
            {
                (job.Attempts, job.NotBeforeUtc) = (Math.Max(0, job.Attempts - 1), nowUtc + options.FirstWait);
            }
            else
            {
                job.Attempts = Math.Max(1, job.Attempts);
                job.NotBeforeUtc = job.Attempts == options.MostAttempts ? null : nowUtc + options.WaitAfter(job.Attempts);
            }
        }
    }

    private static bool IsOfTheRegister(Exception? failure) => failure is not null && (failure is DbException or IOException || IsOfTheRegister(failure.InnerException));

    private static async Task<bool> HasAnsweredAsync(RegisterContext context, DateTime sinceUtc, CancellationToken ct) =>
        await context.CreditQueries.OrderByDescending(row => row.Number).Select(row => (DateTime?)row.AtUtc).FirstOrDefaultAsync(ct) > sinceUtc;

    private static IQueryable<CreditJob> Owned(RegisterContext context, int jobId, RunOwner owner) => context.CreditJobs.Where(job => job.Id == jobId && job.Owner == owner.Name);
}
