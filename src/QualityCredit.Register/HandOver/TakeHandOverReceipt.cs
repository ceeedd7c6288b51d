using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What became of a receipt.</summary>
public abstract record HandOverReceiptOutcome;

/// <param name="Receipt">The receipt.</param>
/// <param name="IsNew">Whether it was taken now; the same receipt sent again changes nothing.</param>
public sealed record HandOverReceiptTaken(HandOverReceipt Receipt, bool IsNew) : HandOverReceiptOutcome;

public sealed record HandOverReceiptRefused(AnswerFlaw Flaw) : HandOverReceiptOutcome;

/// <summary>Records what a receiver answered. Lines that it did not take are in the next package by themselves.</summary>
public sealed class TakeHandOverReceipt(RegisterWriter writer)
{
    /// <param name="answer">The receipt.</param>
    /// <param name="by">Who brought it: a client or an officer.</param>
    /// <param name="sender">The receiver that sends it itself; null where an officer brings it.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<HandOverReceiptOutcome> ExecuteAsync(HandOverAnswer answer, string by, HandOverReceiver? sender, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => StoreAsync(context, nowUtc, answer, by, sender, cancellation), ct);

    private static async Task<HandOverReceiptOutcome> StoreAsync(
        RegisterContext context, DateTime nowUtc, HandOverAnswer answer, string by, HandOverReceiver? sender, CancellationToken ct)
    {
        var book = await HandOverBook.ReadAsync(context, answer.Receiver, ct);
        if (book.Find(answer.Package) is not { } package)
        {
            return new HandOverReceiptRefused(AnswerFlaw.UnknownPackage);
        }

        AnsweredPackage known = new(package.Lines, package.FileSha256, book.AnswerTo(package.Number), book.LastConfirmed);
        if (known.Flaw(answer, sender) is { } flaw)
        {
            return new HandOverReceiptRefused(flaw);
        }

        if (book.Receipts.TryGetValue(package.Number, out var before))
        {
            return new HandOverReceiptTaken(before, IsNew: false);
        }

        HandOverReceipt receipt = new()
        {
            Receiver = answer.Receiver,
            Package = package.Number,
            ReceivedUtc = nowUtc,
            By = by,
            IsAccepted = answer.IsAccepted,
            Reason = answer.Reason,
            Remark = answer.Remark,
            Rejected = answer.Rejected.Count,
        };
        context.HandOverReceipts.Add(receipt);
        context.HandOverRejections.AddRange(answer.Rejected.Select(line => new HandOverRejection
        {
            Receiver = answer.Receiver,
            Package = package.Number,
            Line = line.Line,
            Reason = line.Reason,
            Remark = line.Remark,
        }));
        return new HandOverReceiptTaken(receipt, IsNew: true);
    }
}
