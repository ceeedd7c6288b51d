using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Every write of a turn asks first whether the job is still its own: a process that was taken for dead must not go on.</summary>
internal static class HoldCreditJob
{
    public static async Task<bool> BeatAsync(RegisterContext context, int jobId, RunOwner owner, DateTime nowUtc, CancellationToken ct) =>
        await Owned(context, jobId, owner).ExecuteUpdateAsync(job => job.SetProperty(row => row.HeldUtc, nowUtc), ct) == 1;

    /// <summary>Lets the job go, behind those that wait.</summary>
    public static async Task ReleaseAsync(RegisterContext context, int jobId, RunOwner owner, DateTime nowUtc, CancellationToken ct) =>
        await Owned(context, jobId, owner).ExecuteUpdateAsync(job => job.SetProperty(row => row.Owner, "").SetProperty(row => row.HeldUtc, nowUtc), ct);

    /// <summary>Lets a job go whose turn failed: its next one comes later each time, but for the one that closes it.</summary>
    public static async Task FailAsync(RegisterContext context, int jobId, RunOwner owner, CreditJobOptions options, DateTime nowUtc, CancellationToken ct)
    {
        if (await Owned(context, jobId, owner).SingleOrDefaultAsync(ct) is { } job)
        {
            job.Attempts = Math.Max(1, job.Attempts);
            (job.Owner, job.HeldUtc) = ("", nowUtc);
            job.NotBeforeUtc = job.Attempts < options.MostAttempts ? nowUtc + options.WaitAfter(job.Attempts) : null;
        }
    }

    private static IQueryable<CreditJob> Owned(RegisterContext context, int jobId, RunOwner owner) => context.CreditJobs.Where(job => job.Id == jobId && job.Owner == owner.Name);
}
