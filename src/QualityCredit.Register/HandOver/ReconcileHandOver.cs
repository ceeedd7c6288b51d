using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
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
public sealed class ReconcileHandOver(RegisterWriter writer)
{
    /// <param name="list">The file of holdings.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<ReconciliationOutcome> ExecuteAsync(ReadOnlyMemory<byte> list, string by, CancellationToken ct)
    {
        var sheet = ExchangedSheet.Read(HandOverFile.Holdings, list.Span);
        var receivers = sheet.Rows.Select(row => row["receiver"]!).Distinct().ToArray();
        if (sheet.Problems.Count > 0 || receivers.Length != 1)
        {
            return new HoldingsUnreadable(sheet.Problems.Count > 0 ? sheet.Problems : [new(1, "receiver", string.Join(' ', receivers), new("清单须属于一个接收方，且至少有一条记录", "the list must be of one receiver and hold one record at least"))]);
        }

        var receiver = (HandOverReceiver)Vocabulary.Of<HandOverReceiver>().Find(receivers[0])!.Value;
        return new Reconciled(await writer.WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                var book = await HandOverBook.ReadAsync(context, receiver, cancellation);
                var found = await CompareAsync(context, book, sheet.Rows, cancellation);
                var id = (await context.HandOverChecks.MaxAsync(row => (int?)row.Id, cancellation) ?? 0) + 1;
                var check = HandOverCheck.Of(id, receiver, book.LastConfirmed, found, by, nowUtc);
                context.HandOverChecks.Add(check);
                return check;
            },
            ct));
    }

    private static async Task<HandOverReconciliation> CompareAsync(RegisterContext context, HandOverBook book, IReadOnlyList<ExchangedRow> held, CancellationToken ct)
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
