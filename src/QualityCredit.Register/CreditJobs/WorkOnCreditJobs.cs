using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <param name="JobId">The job that had it.</param>
/// <param name="Failure">Why it could not be gone on with; it is tried again later, or is closed with what it has.</param>
public sealed record CreditJobTurn(int JobId, Exception? Failure);

/// <summary>
/// Goes on with the job that has waited longest, for some chunks; the next turn is another's. What is done is done: a process that was
/// killed left each job where its last answers were written, and any process goes on from there. One that cannot be gone on with is tried
/// again, later each time, holds up no other, and is closed at last with what it has.
/// </summary>
public sealed class WorkOnCreditJobs(
    IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, LookUpPublicList list, KeepPublicList keep, CreditJobOptions options, TimeProvider time)
{
    /// <summary>So often a part is answered anew in one turn.</summary>
    internal const int MostMoved = 8;

    private readonly ClaimCreditJob _claim = new(contexts, writer, time);
    private readonly AnswerChunk _answer = new(contexts, list);
    private readonly WriteChunk _write = new(writer, keep);
    private readonly CloseCreditJob _close = new(contexts, writer, time);

    /// <param name="today">The day by which authorisations and listings are judged; asked for each chunk.</param>
    /// <param name="format">How questions are read and answers written.</param>
    /// <param name="ct">Stops it between two writes.</param>
    /// <returns>Null where nothing is to be done now.</returns>
    public async Task<CreditJobTurn?> ExecuteAsync(Func<DateOnly> today, CreditJobFormat format, CancellationToken ct)
    {
        using var owner = RunOwner.Begin();
        if (await _claim.ExecuteAsync(owner, ct) is not { } job)
        {
            return null;
        }

        Exception? failure = null;
        try
        {
            await GoOnAsync(job, owner, today, format, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            failure = exception;
        }
        finally
        {
            await writer.WriteAsync(
                (context, nowUtc, cancellation) => failure is null
                    ? HoldCreditJob.ReleaseAsync(context, job.Id, owner, nowUtc, cancellation)
                    : HoldCreditJob.FailAsync(context, job.Id, owner, failure, options, nowUtc, cancellation),
                CancellationToken.None);
        }

        return new(job.Id, failure);
    }

    private async Task GoOnAsync(CreditJob job, RunOwner owner, Func<DateOnly> today, CreditJobFormat format, CancellationToken ct)
    {
        if (job.Attempts > options.MostAttempts)
        {
            await _close.WithWhatCanBeReadAsync(job.Id, owner, ct);
        }
        else if (job.CancelledUtc is not null || await AnswerAsync(job, owner, today, format, ct) == job.Lines)
        {
            await _close.ExecuteAsync(job.Id, owner, ct);
        }
    }

    /// <summary>Chunks are answered side by side and written in their order: while one is written, the next ones are being made.</summary>
    /// <returns>How many lines of the job are done, as far as this turn knows.</returns>
    private async Task<int> AnswerAsync(CreditJob job, RunOwner owner, Func<DateOnly> today, CreditJobFormat format, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Queue<(int End, Task<AnsweredChunk> Chunk)> ahead = [];
        var (done, begun) = (job.Done, job.Done);
        var last = Math.Min(job.Lines, EndOf(done) + ((options.ChunksPerTurn - 1) * job.ChunkLines));
        try
        {
            while (done < last)
            {
                while (begun < last && ahead.Count <= options.Workers)
                {
                    ahead.Enqueue((EndOf(begun), AnswerFrom(begun)));
                    begun = EndOf(begun);
                }

                var (end, making) = ahead.Dequeue();
                for (var moved = 0; ;)
                {
                    var chunk = await making;
                    var receipt = await _write.ExecuteAsync(job.Id, owner, chunk, today, ct);
                    done += receipt == ChunkReceipt.Written ? chunk.Lines : 0;
                    if (receipt == ChunkReceipt.Lost)
                    {
                        return done;
                    }

                    if (done == end)
                    {
                        break;
                    }

                    if (receipt == ChunkReceipt.Moved)
                    {
                        if (++moved == MostMoved)
                        {
                            // Another process publishes faster than a part is answered: others have their turn first.
                            return done;
                        }

                        // What another process published is seen here before it is answered anew.
                        await keep.RefreshAsync(ct);
                    }

                    making = AnswerFrom(done);
                }
            }

            return done;
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(ahead.Select(one => one.Chunk))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        int EndOf(int line) => Math.Min(job.Lines, ((line / job.ChunkLines) + 1) * job.ChunkLines);

        Task<AnsweredChunk> AnswerFrom(int line) => Task.Run(() => _answer.ExecuteAsync(job, line, today(), format, stop.Token), stop.Token);
    }
}
