using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What became of a comparison.</summary>
public abstract record ReconciliationOutcome;

/// <param name="Check">What was found; it is kept.</param>
public sealed record Reconciled(HandOverCheck Check) : ReconciliationOutcome;

/// <param name="Problems">Why the list cannot be read.</param>
public sealed record HoldingsUnreadable(IReadOnlyList<ExchangedProblem> Problems) : ReconciliationOutcome;

/// <summary>Compares the list of what a receiver holds with what it should hold by its own receipts, and keeps what was found.</summary>
public sealed class ReconcileHandOver(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer)
{
    private static readonly ExchangedProblem _otherDescription = new(
        1, "", "", new("文件说明已更换，无法与对方确认的记录比对：请先报送全量包", "the description of the file was changed, and what it confirmed cannot be compared any more: hand over a full package first"));

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <param name="list">The file of holdings, from its beginning.</param>
    /// <param name="named">Whose list it is; null where its rows say so.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<ReconciliationOutcome> ExecuteAsync(Stream list, HandOverReceiver? named, string by, CancellationToken ct)
    {
        var (held, problems) = await ReadAsync(list, ct);
        if (problems.Count > 0)
        {
            return new HoldingsUnreadable(problems);
        }

        if (held.ReceiverOf(named, out var problem) is not { } receiver)
        {
            return new HoldingsUnreadable([problem!]);
        }

        while (true)
        {
            // Compared before the transaction, so that nobody who writes waits for that; again where a receipt came meanwhile.
            await using var reading = await contexts.CreateDbContextAsync(ct);
            var book = await HandOverBook.ReadAsync(reading, receiver, ct);
            if (book.Find(book.LastConfirmed) is { HasFiles: false })
            {
                return new HoldingsUnreadable([_otherDescription]);
            }

            var found = await CompareAsync(reading, book, held, ct);
            if (await StoreAsync(book, found, by, ct) is { } check)
            {
                return new Reconciled(check);
            }
        }
    }

    private static async Task<(Holdings Held, IReadOnlyList<ExchangedProblem> Problems)> ReadAsync(Stream list, CancellationToken ct)
    {
        Holdings held = new();
        ReadExchanged reading = new(HandOverFile.Holdings);
        using StreamReader lines = new(list, _utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        try
        {
            // A file of nothing has no heading either, and is told so.
            for (var line = await lines.ReadLineAsync(ct) ?? ""; line is not null; line = await lines.ReadLineAsync(ct))
            {
                if (reading.Line(line) is { } row)
                {
                    held.Add(row);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            return (held, [ReadExchanged.NotUtf8]);
        }

        return (held, reading.Problems);
    }

    private Task<HandOverCheck?> StoreAsync(HandOverBook book, HandOverReconciliation found, string by, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            if (await book.HasMovedAsync(context, cancellation))
            {
                return null;
            }

            var id = (await context.HandOverChecks.MaxAsync(row => (int?)row.Id, cancellation) ?? 0) + 1;
            var check = HandOverCheck.Of(id, book.Receiver, book.LastConfirmed, found, by, nowUtc);
            context.HandOverChecks.Add(check);
            return check;
        },
        ct);

    private static async Task<HandOverReconciliation> CompareAsync(RegisterContext context, HandOverBook book, Holdings held, CancellationToken ct)
    {
        CompareHoldings compare = new(book.File, held);
        await foreach (var record in book.FollowAsync(context, book.LastConfirmed, book.LastConfirmed, ct))
        {
            if (record.Held is { } line)
            {
                compare.Expect(record.Key, line);
            }
        }

        return compare.Found();
    }
}
