using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Idempotency;

/// <summary>A request as its sender names it, and what it asks.</summary>
/// <param name="Sender">The account.</param>
/// <param name="Key">The sender's key.</param>
/// <param name="Target">Method and address, the beginning of it where it is longer than <see cref="AnsweredRequest.LongestTarget"/>.</param>
/// <param name="Digest">SHA-256 of what it asks.</param>
public sealed record KeyedRequest(string Sender, string Key, string Target, byte[] Digest);

/// <summary>What a request was answered with.</summary>
public sealed record KeptAnswer(int Status, string? ContentType, string? Location, ReadOnlyMemory<byte> Body)
{
    /// <summary>Only what did something is kept: a refusal wrote nothing, and asking again is judged again.</summary>
    public bool IsToBeKept => Status is >= 200 and < 300;
}

public abstract record OnceReceipt;

/// <summary>It was carried out, or refused, now.</summary>
public sealed record AnsweredNow(KeptAnswer Answer) : OnceReceipt;

/// <summary>It was carried out before; this is what was said then.</summary>
public sealed record AnsweredBefore(KeptAnswer Answer) : OnceReceipt;

/// <summary>The sender used the key for something else.</summary>
public sealed record KeyUsedOtherwise(string Target) : OnceReceipt;

/// <summary>Carries a request out once for its key and gives every repetition the first answer.</summary>
public sealed class AnswerOnce(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer)
{
    /// <summary>
    /// Everything that the request writes, and its answer, in one transaction: after a crash at any moment both are there or neither, so a
    /// repetition is never carried out twice and never lost. The work may run again where another process came first.
    /// </summary>
    public async Task<OnceReceipt> TogetherAsync(KeyedRequest request, Func<CancellationToken, Task<KeptAnswer>> work, CancellationToken ct) =>
        await BeforeAsync(request, ct) ?? await writer.WriteTogetherAsync(
            async (context, nowUtc, cancellation) =>
            {
                if (await FindAsync(context, request, cancellation) is { } before)
                {
                    return before;
                }

                var answer = await work(cancellation);
                Keep(context, request, answer, nowUtc);
                return new AnsweredNow(answer);
            },
            ct);

    /// <summary>
    /// The answer is kept after the work, for work that is long or goes on in the background. A crash between the two leaves the work without
    /// its answer: a repetition carries it out again, so it must be such that this does no harm.
    /// </summary>
    public async Task<OnceReceipt> AfterwardsAsync(KeyedRequest request, Func<CancellationToken, Task<KeptAnswer>> work, CancellationToken ct)
    {
        if (await BeforeAsync(request, ct) is { } before)
        {
            return before;
        }

        var answer = await work(ct);
        return await writer.WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                if (await FindAsync(context, request, cancellation) is { } meanwhile)
                {
                    return meanwhile;
                }

                Keep(context, request, answer, nowUtc);
                return new AnsweredNow(answer);
            },
            ct);
    }

    private async Task<OnceReceipt?> BeforeAsync(KeyedRequest request, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(context, request, ct);
    }

    private static async Task<OnceReceipt?> FindAsync(RegisterContext context, KeyedRequest request, CancellationToken ct) =>
        await context.AnsweredRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Sender == request.Sender && row.Key == request.Key, ct) is { } row
            ? Compare(request, row)
            : null;

    internal static OnceReceipt Compare(KeyedRequest request, AnsweredRequest row) => row.Target != request.Target || !row.Digest.AsSpan().SequenceEqual(request.Digest)
        ? new KeyUsedOtherwise(row.Target)
        : new AnsweredBefore(new(row.Status, row.ContentType, row.Location, PackBody.Unpack(row.Body)));

    internal static AnsweredRequest RowOf(KeyedRequest request, KeptAnswer answer, byte[] packed, DateTime nowUtc) => new()
    {
        Sender = request.Sender,
        Key = request.Key,
        Target = request.Target,
        Digest = request.Digest,
        Status = answer.Status,
        ContentType = answer.ContentType,
        Location = answer.Location,
        Body = packed,
        AnsweredUtc = nowUtc,
    };

    private static void Keep(RegisterContext context, KeyedRequest request, KeptAnswer answer, DateTime nowUtc)
    {
        if (answer.IsToBeKept)
        {
            context.AnsweredRequests.Add(RowOf(request, answer, PackBody.Pack(answer.Body.Span), nowUtc));
        }
    }
}
