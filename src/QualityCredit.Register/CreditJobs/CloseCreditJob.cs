using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Closes a job that has nothing left to answer or was cancelled: its result gets the digest by which it is signed. A result is read back for it, so that a job that was interrupted needs nothing else.</summary>
internal sealed class CloseCreditJob(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer)
{
    public async Task ExecuteAsync(int id, RunOwner owner, CancellationToken ct)
    {
        var digest = await DigestAsync(id, ct);
        await writer.WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                if (await HoldCreditJob.BeatAsync(context, id, owner, nowUtc, cancellation))
                {
                    var job = await context.CreditJobs.SingleAsync(row => row.Id == id, cancellation);
                    (job.Result, job.FinishedUtc) = (digest, nowUtc);
                    job.State = job.Done == job.Lines ? CreditJobState.Finished : CreditJobState.Cancelled;
                    await context.CreditJobQuestions.Where(row => row.JobId == id).ExecuteDeleteAsync(cancellation);
                }
            },
            ct);
    }

    private async Task<byte[]> DigestAsync(int id, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var chunks = context.CreditJobAnswers.AsNoTracking().Where(row => row.JobId == id).OrderBy(row => row.FirstLine).Select(row => row.Content);
        await foreach (var content in chunks.AsAsyncEnumerable().WithCancellation(ct))
        {
            digest.AppendData(PackLines.Unpack(content));
        }

        return digest.GetHashAndReset();
    }
}
