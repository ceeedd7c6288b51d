using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Deletes results that their clients have had time to fetch, some at a time. That a job was, and each of its questions, stays on record.</summary>
public sealed class ForgetCreditJobs(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer)
{
    private const int LinesAtATime = 50_000;

    public async Task ExecuteAsync(TimeSpan keptFor, CancellationToken ct)
    {
        await writer.WriteAsync((context, nowUtc, cancellation) => ReceiveCreditJob.DropDeadAsync(context, nowUtc, cancellation), ct);
        foreach (var id in await OldAsync(keptFor, ct))
        {
            while (!await writer.WriteAsync((context, nowUtc, cancellation) => ForgetAsync(context, id, nowUtc, cancellation), ct))
            {
            }
        }
    }

    private async Task<IReadOnlyList<int>> OldAsync(TimeSpan keptFor, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var before = await RegisterClock.LastAsync(context, ct) - keptFor;
        return await context.CreditJobs
            .Where(job => job.FinishedUtc < before && (job.ForgottenUtc == null || context.CreditJobAnswers.Any(row => row.JobId == job.Id))).Select(job => job.Id).ToListAsync(ct);
    }

    /// <returns>True where nothing of it is left.</returns>
    private static async Task<bool> ForgetAsync(RegisterContext context, int id, DateTime nowUtc, CancellationToken ct)
    {
        await context.CreditJobs.Where(job => job.Id == id && job.ForgottenUtc == null).ExecuteUpdateAsync(job => job.SetProperty(row => row.ForgottenUtc, nowUtc), ct);
        if (await context.CreditJobAnswers.Where(row => row.JobId == id).MaxAsync(row => (int?)row.FirstLine, ct) is not { } last)
        {
            return true;
        }

        await context.CreditJobAnswers.Where(row => row.JobId == id && row.FirstLine > last - LinesAtATime).ExecuteDeleteAsync(ct);
        return last <= LinesAtATime;
    }
}
