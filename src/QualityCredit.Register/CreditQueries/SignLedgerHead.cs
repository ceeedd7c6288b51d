using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>Signs where the ledger stands and keeps it: from then on, lines that are cut off its end or written anew are missed.</summary>
public sealed class SignLedgerHead(RegisterWriter writer, SigningKeys keys, IDbContextFactory<RegisterContext> contexts)
{
    /// <summary>The head of all lines, once for each number of lines and day. It becomes a leaf of the transparency log too.</summary>
    public Task<SignedLedgerHead> ExecuteAsync(DateOnly day, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            var last = await context.CreditQueries.AsNoTracking().OrderByDescending(row => row.Number).Select(row => new { row.Number, row.Head }).FirstOrDefaultAsync(cancellation);
            return await KeepAsync(context, new(null, 0, LedgerLine.Beginning, last?.Number ?? 0, last?.Head ?? LedgerLine.Beginning, nowUtc), day, cancellation);
        },
        ct);

    /// <summary>Whether the head of a day was signed, of however many lines.</summary>
    public async Task<bool> IsSignedAsync(DateOnly day, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.LedgerHeads.AnyAsync(row => row.ClientId == SignedLedgerHead.OfAll && row.Day == day, ct);
    }

    internal async Task<SignedLedgerHead> KeepAsync(RegisterContext context, LedgerHead head, DateOnly day, CancellationToken ct)
    {
        var client = head.Client ?? SignedLedgerHead.OfAll;
        if (await context.LedgerHeads.AsNoTracking().SingleOrDefaultAsync(
            row => row.ClientId == client && row.Day == day && row.Lines == head.Lines && row.After == head.After, ct) is { } kept)
        {
            return kept;
        }

        var signed = Sign(head, day, await LastAsync(context, ct) + 1);
        context.LedgerHeads.Add(signed);
        return signed;
    }

    /// <summary>Of those that are kept and of those that the log speaks of: the number of a head that was taken out is not given again.</summary>
    private static async Task<int> LastAsync(RegisterContext context, CancellationToken ct)
    {
        var kept = await context.LedgerHeads.MaxAsync(row => (int?)row.Id, ct) ?? 0;
        var told = await context.LogEntries.Where(leaf => leaf.Subject == LogSubject.LedgerHead).MaxAsync(leaf => (long?)leaf.SourceId, ct) ?? 0;
        return Math.Max(kept, (int)told);
    }

    /// <summary>A head that is handed out.</summary>
    /// <param name="head">The head.</param>
    /// <param name="day">The day.</param>
    /// <param name="id">Its number, where it is kept.</param>
    internal SignedLedgerHead Sign(LedgerHead head, DateOnly day, int id = 0) => new()
    {
        Id = id,
        ClientId = head.Client ?? SignedLedgerHead.OfAll,
        After = head.After,
        Lines = head.Lines,
        Day = day,
        Text = head.Sign(keys.Signer()),
    };
}
