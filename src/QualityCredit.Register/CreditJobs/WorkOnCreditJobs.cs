using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>
/// Goes on with the job that has waited longest, for some chunks; the next turn is another's. What is done is done: a process that was
/// killed left each job where its last answers were written, and any process goes on from there.
/// </summary>
public sealed class WorkOnCreditJobs(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, LookUpPublicList list, KeepPublicList keep, CreditJobOptions options)
{
    private readonly AnswerChunk _answer = new(contexts, list);
    private readonly WriteChunk _write = new(writer, keep);
    private readonly CloseCreditJob _close = new(contexts, writer);

    /// <param name="day">The day by which authorisations and listings are judged.</param>
    /// <param name="format">How questions are read and answers written.</param>
    /// <param name="ct">Stops it between two writes.</param>
    /// <returns>False where nothing is to be done.</returns>
    public async Task<bool> ExecuteAsync(DateOnly day, CreditJobFormat format, CancellationToken ct)
    {
        if (!await IsAnyAsync(ct))
        {
            return false;
        }

        using var owner = RunOwner.Begin();
        if (await ClaimAsync(owner, ct) is not { } job)
        {
            return false;
        }

        try
        {
            if (job.CancelledUtc is not null || await AnswerAsync(job, owner, day, format, ct) == job.Lines)
            {
                await _close.ExecuteAsync(job.Id, owner, ct);
            }
        }
        finally
        {
            await writer.WriteAsync((context, nowUtc, cancellation) => HoldCreditJob.ReleaseAsync(context, job.Id, owner, nowUtc, cancellation), CancellationToken.None);
        }

        return true;
    }

    private async Task<bool> IsAnyAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditJobs.AnyAsync(job => job.State == CreditJobState.Waiting || job.State == CreditJobState.Running, ct);
    }

    private Task<CreditJob?> ClaimAsync(RunOwner owner, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            var open = await context.CreditJobs.Where(job => job.State == CreditJobState.Waiting || job.State == CreditJobState.Running)
                .OrderBy(job => job.HeldUtc).ThenBy(job => job.Id).ToListAsync(cancellation);
            if (open.FirstOrDefault(job => !RunOwner.IsAtWork(job.Owner, job.HeldUtc, nowUtc)) is not { } next)
            {
                return null;
            }

            (next.Owner, next.HeldUtc, next.State) = (owner.Name, nowUtc, CreditJobState.Running);
            next.StartedUtc ??= nowUtc;
            return next;
        },
        ct);

    /// <summary>Chunks are answered side by side and written in their order: while one is written, the next ones are being made.</summary>
    /// <returns>How many lines of the job are done, as far as this turn knows.</returns>
    private async Task<int> AnswerAsync(CreditJob job, RunOwner owner, DateOnly day, CreditJobFormat format, CancellationToken ct)
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
                while (true)
                {
                    var chunk = await making;
                    var receipt = await _write.ExecuteAsync(job.Id, owner, chunk, ct);
                    done += receipt == ChunkReceipt.Written ? chunk.Lines : 0;
                    if (receipt == ChunkReceipt.Lost)
                    {
                        return done;
                    }

                    if (done == end)
                    {
                        break;
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

        Task<AnsweredChunk> AnswerFrom(int line) => Task.Run(() => _answer.ExecuteAsync(job, line, day, format, stop.Token), stop.Token);
    }
}
