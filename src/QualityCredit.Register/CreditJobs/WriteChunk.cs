using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

internal enum ChunkReceipt
{
    Written,

    /// <summary>Something that the answers rest on moved meanwhile: they are no longer the right ones.</summary>
    Moved,

    /// <summary>The job was cancelled, or another process has it now.</summary>
    Lost,
}

/// <summary>
/// Writes answers, their lines of the ledger, the authorisations that they put on record, and how far the job is: in one transaction, so
/// that after a crash at any moment a question is answered and in the ledger once, or not at all.
/// </summary>
internal sealed class WriteChunk(RegisterWriter writer, KeepPublicList list)
{
    public Task<ChunkReceipt> ExecuteAsync(int jobId, RunOwner owner, AnsweredChunk chunk, Func<DateOnly> today, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            if (!await HoldCreditJob.BeatAsync(context, jobId, owner, nowUtc, cancellation)
                || await context.CreditJobs.SingleAsync(row => row.Id == jobId, cancellation) is not { CancelledUtc: null } job || job.Done != chunk.FirstLine - 1)
            {
                return ChunkReceipt.Lost;
            }

            if (today() != chunk.Day || await PublishedStamp.ReadAsync(context, cancellation) != chunk.Stamp || !await list.IsPresentAsync(chunk.List, context, cancellation))
            {
                return ChunkReceipt.Moved;
            }

            var known = await KnownAuthorisations.ReadAsync(context, chunk.Asked.Select(answered => answered.Question), cancellation);
            if (chunk.Asked.Any(answered => known.Judge(answered.Question, chunk.Day) != answered.Verdict || answered.DataVersion != chunk.Stamp.DataVersion))
            {
                return ChunkReceipt.Moved;
            }

            await RecordAsync(context, job, known, chunk, nowUtc, cancellation);
            CreditJobAnswers answers = new() { JobId = jobId, FirstLine = chunk.FirstLine, Offset = job.Bytes, Bytes = chunk.Bytes, Content = chunk.Content };
            await writer.Bulk.InsertAsync(context, [answers], cancellation);
            Advance(job, chunk);
            if (job.Done == job.Lines || job.Done % job.ChunkLines == 0)
            {
                var answered = (job.Done - 1) / job.ChunkLines;
                await context.CreditJobQuestions.Where(row => row.JobId == jobId && row.Chunk == answered).ExecuteDeleteAsync(cancellation);
            }

            return ChunkReceipt.Written;
        },
        ct);

    private async Task RecordAsync(RegisterContext context, CreditJob job, KnownAuthorisations known, AnsweredChunk chunk, DateTime nowUtc, CancellationToken ct)
    {
        if (known.HasNew)
        {
            var last = await context.CreditAuthorisations.MaxAsync(row => (int?)row.Id, ct) ?? 0;
            await writer.Bulk.InsertAsync(context, known.NewRecords(last, nowUtc), ct);
        }

        if (chunk.Asked.Count > 0)
        {
            var ends = await LedgerEnds.ReadAsync(context, known: null, ct);
            await ends.KnowAsync(context, [job.ClientId], ct);
            await writer.Bulk.InsertAsync(context, chunk.Asked.Select(answered => ends.Append(answered, nowUtc)), ct);
        }
    }

    private static void Advance(CreditJob job, AnsweredChunk chunk)
    {
        job.Answered += chunk.Asked.Count;
        job.Refused += chunk.Lines - chunk.Asked.Count;
        job.Bytes += chunk.Bytes;
        job.Attempts = 0;
        if (chunk.Asked.Count > 0)
        {
            job.FirstVersion ??= chunk.Stamp.DataVersion;
            job.LastVersion = chunk.Stamp.DataVersion;
        }
    }
}
