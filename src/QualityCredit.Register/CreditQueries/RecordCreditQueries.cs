using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Writes questions into the ledger before their answer leaves the house, with the authorisations that they name for the first time. All
/// of one entry are written or none. Entries that come in while others are being written share the next transaction, and so one wait for
/// the disk; each is judged for itself.
/// </summary>
public sealed class RecordCreditQueries
{
    private readonly RegisterWriter _writer;
    private readonly AppendToLedger _append;
    private readonly LedgerQueue _queue;

    // Where the ledger ended behind the last group. The queue writes one group at a time, and nobody else touches this.
    private LedgerEnds? _ends;

    internal RecordCreditQueries(RegisterWriter writer, AppendToLedger append)
    {
        (_writer, _append) = (writer, append);
        _queue = new(WriteGroupAsync);
    }

    /// <summary>Writes an entry together with those that wait beside it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Cancels the waiting, as long as the writing has not begun.</param>
    public Task<RecordReceipt> ExecuteAsync(LedgerEntry entry, CancellationToken ct) => _writer.IsJoined
        ? throw new InvalidOperationException("A transaction is open around this question, for whose end the ledger would wait.")
        : _queue.EnqueueAsync(entry, ct);

    private async Task<IReadOnlyList<RecordReceipt>> WriteGroupAsync(IReadOnlyList<LedgerEntry> entries)
    {
        var (receipts, ends) = await _writer.WriteAsideAsync(
            (context, nowUtc, ct) =>
            {
                // An attempt that fails has moved ends that are not on the disk: whoever comes next reads them anew.
                (var known, _ends) = (_ends, null);
                return _append.ExecuteAsync(context, entries, known, nowUtc, ct);
            },
            CancellationToken.None);
        _ends = ends;
        return receipts;
    }
}
