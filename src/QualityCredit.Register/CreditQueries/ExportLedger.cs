using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>Which of its lines a client asks for.</summary>
/// <param name="After">The serial of the last line that it has; 0 for all.</param>
/// <param name="FromUtc">Only lines of this instant or later.</param>
/// <param name="UntilUtc">Only lines before this instant.</param>
/// <param name="Limit">The most lines; null for all.</param>
public sealed record LedgerRange(long After = 0, DateTime? FromUtc = null, DateTime? UntilUtc = null, int? Limit = null)
{
    /// <summary>Lines of days, the first and the last one included.</summary>
    public static LedgerRange OfDays(long after, DateOnly? from, DateOnly? to, int? limit) => new(
        after, from is { } first ? OfficeTime.StartUtc(first) : null, to is { } last ? OfficeTime.EndUtc(last) : null, limit);
}

/// <summary>
/// Hands a client its own lines, as one stretch without gaps whose ends are signed before the first line goes out: lines that are written
/// meanwhile belong to the next export. The head of a client's first export of a day is kept; the others are signed over what stands, and
/// store nothing, however often they are asked for: the head of all lines is signed each night, and the client has its own.
/// </summary>
public sealed class ExportLedger(RegisterWriter writer, SignLedgerHead sign, IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    internal const int LinesAtOnce = 1000;

    /// <summary>Settles and signs which lines it will be.</summary>
    public async Task<SignedLedgerHead> BeginAsync(string client, LedgerRange range, DateOnly day, CancellationToken ct)
    {
        await using (var context = await contexts.CreateDbContextAsync(ct))
        {
            if (await context.LedgerHeads.AnyAsync(row => row.ClientId == client && row.Day == day, ct)
                && await HeadAsync(context, client, range, default, ct) is { } head)
            {
                // Read behind the lines, so that none of them is later than their head.
                return sign.Sign(head with { AtUtc = await NowUtcAsync(context, ct) }, day);
            }
        }

        return await writer.WriteAsync(
            async (context, nowUtc, cancellation) => await sign.KeepAsync(context, (await HeadAsync(context, client, range, nowUtc, cancellation))!, day, cancellation), ct);
    }

    /// <summary>The export, line by line: the signed head, then the lines in their order.</summary>
    public async IAsyncEnumerable<string> LinesAsync(SignedLedgerHead head, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return LedgerExport.Begin(head.Text);
        for (var serial = head.After; serial < head.Lines;)
        {
            var page = await NextAsync(head.ClientId, serial, head.Lines, ct);
            foreach (var row in page)
            {
                yield return LedgerExport.Write(row.Line, row.Link);
            }

            if (page.Count == 0)
            {
                // Whoever checks the export is told by the signed head that lines are missing.
                yield break;
            }

            serial = page[^1].Serial;
        }
    }

    /// <summary>The stretch and its ends; null where lines were removed while they were looked for, which nobody does in a transaction of the writer's.</summary>
    private static async Task<LedgerHead?> HeadAsync(RegisterContext context, string client, LedgerRange range, DateTime nowUtc, CancellationToken ct)
    {
        var own = context.CreditQueries.AsNoTracking().Where(row => row.ClientId == client);
        var cut = await LedgerCutEnd.OfAsync(context, client, ct);
        var last = Math.Max(cut.Serial, await own.MaxAsync(row => (long?)row.Serial, ct) ?? 0);
        var earlier = range.FromUtc is { } from ? await own.LastSerialBeforeAsync(from, ct) : 0;
        var after = Math.Min(last, Math.Max(cut.Serial, Math.Max(range.After, earlier)));
        var until = range.UntilUtc is { } end ? await own.LastSerialBeforeAsync(end, ct) : last;
        var to = Math.Max(after, range.Limit is { } limit ? Math.Min(until, after + limit) : until);
        var (previous, link) = (await LinkAsync(own, after, cut, ct), await LinkAsync(own, to, cut, ct));
        var isCutMeanwhile = (await LedgerCutEnd.OfAsync(context, client, ct)).Serial != cut.Serial;
        return previous is null || link is null || isCutMeanwhile ? null : new(client, after, previous, to, link, nowUtc);
    }

    /// <summary>Not before the last line, though the host's clock may be behind.</summary>
    private async Task<DateTime> NowUtcAsync(RegisterContext context, CancellationToken ct)
    {
        var (now, last) = (time.GetUtcNow().UtcDateTime, await RegisterClock.LastAsync(context, ct));
        return now > last ? now : last;
    }

    private async Task<IReadOnlyList<LedgerRecord>> NextAsync(string client, long after, long to, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditQueries.AsNoTracking().Where(row => row.ClientId == client && row.Serial > after && row.Serial <= to)
            .OrderBy(row => row.Serial).Take(LinesAtOnce).ToListAsync(ct);
    }

    /// <summary>The link behind a line of the client; behind the last one that was removed, or before the first, that of the cut.</summary>
    private static async Task<byte[]?> LinkAsync(IQueryable<LedgerRecord> own, long serial, (long Serial, byte[] Link) cut, CancellationToken ct) =>
        serial == cut.Serial ? cut.Link : await own.Where(row => row.Serial == serial).Select(row => row.Link).SingleOrDefaultAsync(ct);
}
