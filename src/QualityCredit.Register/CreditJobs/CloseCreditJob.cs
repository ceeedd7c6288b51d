using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>
/// Closes a job that has nothing left to answer, was cancelled or was tried too often: its result gets the digest by which it is signed. A
/// result is read back for it, so that a job that was interrupted needs nothing else.
/// </summary>
internal sealed class CloseCreditJob(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, TimeProvider time)
{
    // A long result is read for longer than a host may be silent.
    private static readonly TimeSpan _betweenSigns = RunOwner.HeartbeatTimeout / 4;

    public async Task ExecuteAsync(int id, RunOwner owner, CancellationToken ct) => await EndAsync(id, owner, await DigestAsync(id, owner, ct), ct);

    /// <summary>As <see cref="ExecuteAsync"/>; where the answers are no longer what was stored, as failed, without a result.</summary>
    public async Task WithWhatCanBeReadAsync(int id, RunOwner owner, CancellationToken ct)
    {
        byte[]? digest = null;
        try
        {
            digest = await DigestAsync(id, owner, ct);
        }
        catch (InvalidDataException)
        {
        }

        await EndAsync(id, owner, digest, ct);
    }

    private Task EndAsync(int id, RunOwner owner, byte[]? digest, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            if (await HoldCreditJob.BeatAsync(context, id, owner, nowUtc, cancellation))
            {
                var job = await context.CreditJobs.SingleAsync(row => row.Id == id, cancellation);
                (job.Result, job.FinishedUtc) = (digest, nowUtc);
                job.State = digest is null ? CreditJobState.Failed
                    : job.Done == job.Lines ? CreditJobState.Finished
                    : job.CancelledUtc is not null ? CreditJobState.Cancelled
                    : CreditJobState.Failed;
                await context.CreditJobQuestions.Where(row => row.JobId == id).ExecuteDeleteAsync(cancellation);
            }
        },
        ct);

    private async Task<byte[]> DigestAsync(int id, RunOwner owner, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var bytes = await context.CreditJobs.Where(row => row.Id == id).Select(row => row.Bytes).SingleAsync(ct);
        var (read, signed) = (0L, time.GetUtcNow());
        await foreach (var answers in context.CreditJobAnswers.AsNoTracking().Where(row => row.JobId == id).OrderBy(row => row.FirstLine).AsAsyncEnumerable().WithCancellation(ct))
        {
            var content = PackLines.Unpack(answers.Content);
            digest.AppendData(content);
            read += content.Length == answers.Bytes && answers.Offset == read ? content.Length : throw NotAsStored(id);
            if (time.GetUtcNow() - signed >= _betweenSigns)
            {
                await writer.WriteAsync((work, nowUtc, cancellation) => HoldCreditJob.BeatAsync(work, id, owner, nowUtc, cancellation), ct);
                signed = time.GetUtcNow();
            }
        }

        return read == bytes ? digest.GetHashAndReset() : throw NotAsStored(id);
    }

    private static InvalidDataException NotAsStored(int id) => new($"The answers of job {id} are not what was stored.");
}
