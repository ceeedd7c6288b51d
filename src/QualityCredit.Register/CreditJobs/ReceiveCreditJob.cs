using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <param name="ClientId">Who sends it.</param>
/// <param name="Key">Its Idempotency-Key, where it has one.</param>
/// <param name="IsEnglish">The language of refused lines.</param>
public sealed record CreditJobDraft(string ClientId, string? Key, bool IsEnglish);

/// <summary>What holds for each line that does not say it itself.</summary>
public sealed record CreditJobTerms(string? User, CreditPurpose? Purpose, string? Words);

/// <summary>
/// Takes in a list of questions as it arrives, some chunks at a time. Nobody sees the job before its last line is there; where that
/// never comes, nothing stays. A list that comes again under its key is the same job.
/// </summary>
public sealed class ReceiveCreditJob(RegisterWriter writer, CreditJobOptions options, TimeProvider time)
{
    private const int ChunksPerWrite = 8;

    // Lines come as slowly as their client sends them, and it may pause: other hosts are told meanwhile that this one is alive.
    private static readonly TimeSpan _writeEvery = RunOwner.HeartbeatTimeout / 4;

    /// <param name="draft">Who sends it.</param>
    /// <param name="lines">The questions, none with a line end in it.</param>
    /// <param name="terms">What holds for all lines, asked when the last one is there; null where it cannot be used.</param>
    /// <param name="ct">Cancels it; nothing stays.</param>
    public async Task<CreditJobReceipt> ExecuteAsync(CreditJobDraft draft, IAsyncEnumerable<byte[]> lines, Func<CreditJobTerms?> terms, CancellationToken ct)
    {
        using var owner = RunOwner.Begin();
        if (await BeginAsync(draft, owner, ct) is not { } id)
        {
            return new TooManyCreditJobs(options.MostPerClient);
        }

        CreditJobReceipt? receipt = null;
        using var received = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var alive = KeepAliveAsync(id, owner, received.Token);
        try
        {
            return receipt = await StoreAsync(id, owner, lines, ct) switch
            {
                null => new CreditJobDropped(),
                { Lines: > CreditJobOptions.MostLines and var line } => new TooManyCreditJobLines(line),
                { Lines: 0 } => new NoCreditJobLines(),
                var stored => terms() is { } usable ? await AcceptAsync(id, owner, stored, usable, ct) : new CreditJobTermsUnusable(),
            };
        }
        finally
        {
            await received.CancelAsync();
            await alive.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (receipt is not CreditJobAccepted { IsNew: true })
            {
                await writer.WriteAsync((context, _, cancellation) => DropAsync(context, id, owner.Name, cancellation), CancellationToken.None);
            }
        }
    }

    /// <summary>Whoever died while receiving left nothing that anybody was told of.</summary>
    internal static async Task DropDeadAsync(RegisterContext context, DateTime nowUtc, CancellationToken ct)
    {
        var receiving = await context.CreditJobs.AsNoTracking().Where(job => job.State == CreditJobState.Receiving).Select(job => new { job.Id, job.Owner, job.HeldUtc }).ToListAsync(ct);
        foreach (var dead in receiving.Where(job => !RunOwner.IsAtWork(job.Owner, job.HeldUtc, nowUtc)))
        {
            await DropAsync(context, dead.Id, dead.Owner, ct);
        }
    }

    private Task<int?> BeginAsync(CreditJobDraft draft, RunOwner owner, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            await DropDeadAsync(context, nowUtc, cancellation);
            if (await context.CreditJobs.CountAsync(job => job.ClientId == draft.ClientId && job.State < CreditJobState.Finished, cancellation) >= options.MostPerClient
                && (draft.Key is null || !await context.CreditJobs.UnderKey(draft.ClientId, draft.Key).AnyAsync(cancellation)))
            {
                return (int?)null;
            }

            CreditJob job = new()
            {
                Id = (await context.CreditJobs.MaxAsync(row => (int?)row.Id, cancellation) ?? 0) + 1,
                ClientId = draft.ClientId,
                Key = draft.Key,
                IsEnglish = draft.IsEnglish,
                State = CreditJobState.Receiving,
                ReceivedUtc = nowUtc,
                ChunkLines = options.ChunkLines,
                Owner = owner.Name,
                HeldUtc = nowUtc,
            };
            context.CreditJobs.Add(job);
            return job.Id;
        },
        ct);

    /// <summary>Ends, too, where the list is no longer its own: whoever stores it meets that next. A register that is away for a moment ends nothing.</summary>
    private async Task KeepAliveAsync(int id, RunOwner owner, CancellationToken ct)
    {
        for (var isOwn = true; isOwn;)
        {
            await Task.Delay(_writeEvery, time, ct);
            try
            {
                isOwn = await writer.WriteAsync((context, nowUtc, cancellation) => HoldCreditJob.BeatAsync(context, id, owner, nowUtc, cancellation), ct);
            }
            catch (Exception) when (!ct.IsCancellationRequested)
            {
                // The next sign of life may come through, and what lasts is met by whoever stores the list.
            }
        }
    }

    /// <returns>Null where another host took this one for dead and dropped the list.</returns>
    private async Task<Stored?> StoreAsync(int id, RunOwner owner, IAsyncEnumerable<byte[]> lines, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<byte[]> chunk = [];
        List<CreditJobQuestions> packed = [];
        var (count, chunks, written) = (0, 0, time.GetUtcNow());
        await foreach (var line in lines.WithCancellation(ct))
        {
            if (++count > CreditJobOptions.MostLines)
            {
                return new(count, []);
            }

            chunk.Add(line);
            digest.AppendData(line);
            digest.AppendData("\n"u8);
            if (chunk.Count == options.ChunkLines)
            {
                CloseChunk();
            }

            if (packed.Count == ChunksPerWrite || time.GetUtcNow() - written > _writeEvery)
            {
                if (!await WriteAsync(id, owner, packed, ct))
                {
                    return null;
                }

                packed.Clear();
                written = time.GetUtcNow();
            }
        }

        if (chunk.Count > 0)
        {
            CloseChunk();
        }

        return await WriteAsync(id, owner, packed, ct) ? new(count, digest.GetHashAndReset()) : null;

        void CloseChunk()
        {
            packed.Add(new() { JobId = id, Chunk = chunks++, Content = PackLines.Pack(chunk).Packed });
            chunk.Clear();
        }
    }

    /// <summary>Whoever was taken for dead finds his number given to another list, which must not get his lines.</summary>
    private Task<bool> WriteAsync(int id, RunOwner owner, List<CreditJobQuestions> packed, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            var isOwn = await HoldCreditJob.BeatAsync(context, id, owner, nowUtc, cancellation);
            if (isOwn)
            {
                await writer.Bulk.InsertAsync(context, packed, cancellation);
            }

            return isOwn;
        },
        ct);

    private Task<CreditJobReceipt> AcceptAsync(int id, RunOwner owner, Stored stored, CreditJobTerms terms, CancellationToken ct) => writer.WriteAsync<CreditJobReceipt>(
        async (context, nowUtc, cancellation) =>
        {
            if (!await HoldCreditJob.BeatAsync(context, id, owner, nowUtc, cancellation))
            {
                return new CreditJobDropped();
            }

            var job = await context.CreditJobs.SingleAsync(row => row.Id == id, cancellation);
            if (job.Key is not null && await context.CreditJobs.AsNoTracking().UnderKey(job.ClientId, job.Key).FirstOrDefaultAsync(cancellation) is { } before)
            {
                return IsSame(before, stored, terms) ? new CreditJobAccepted(before, IsNew: false) : new CreditJobKeyUsedOtherwise(before.Id);
            }

            (job.State, job.ReceivedUtc, job.Owner, job.HeldUtc) = (CreditJobState.Waiting, nowUtc, "", nowUtc);
            (job.Lines, job.Questions) = (stored.Lines, stored.Digest);
            (job.User, job.Purpose, job.Words) = (terms.User, terms.Purpose, terms.Words);
            return new CreditJobAccepted(job, IsNew: true);
        },
        ct);

    /// <summary>Asked by another person or for another purpose, the same lines are another list.</summary>
    private static bool IsSame(CreditJob before, Stored stored, CreditJobTerms terms) =>
        before.Questions.AsSpan().SequenceEqual(stored.Digest) && new CreditJobTerms(before.User, before.Purpose, before.Words) == terms;

    private static async Task DropAsync(RegisterContext context, int id, string owner, CancellationToken ct)
    {
        if (await context.CreditJobs.Where(job => job.Id == id && job.Owner == owner && job.State == CreditJobState.Receiving).ExecuteDeleteAsync(ct) == 1)
        {
            await context.CreditJobQuestions.Where(row => row.JobId == id).ExecuteDeleteAsync(ct);
        }
    }

    private sealed record Stored(int Lines, byte[] Digest);
}
