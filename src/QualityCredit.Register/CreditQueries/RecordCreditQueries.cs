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

    // Read and set in the writer's turn only.
    private LedgerEnds? _ends;

    internal RecordCreditQueries(RegisterWriter writer, AppendToLedger append)
    {
        (_writer, _append) = (writer, append);
        _queue = new(WriteGroupAsync);
    }

    /// <summary>Writes entries one call at a time, however many lines they have: for work that nobody waits for.</summary>
    /// <param name="answered">The questions in the order in which they were asked.</param>
    /// <param name="day">The day by which their authorisations were judged.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <returns>The lines; null where an authorisation was put on record or withdrawn meanwhile, so that the answers are no longer the right ones.</returns>
    public async Task<IReadOnlyList<LedgerRecord>?> ExecuteAsync(IReadOnlyList<AnsweredQuestion> answered, DateOnly day, CancellationToken ct) =>
        await WriteAloneAsync(new(answered, day), ct) is QueriesRecorded recorded ? recorded.Lines : null;

    /// <summary>Writes an entry together with those that wait beside it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Cancels the waiting, as long as the writing has not begun.</param>
    public Task<RecordReceipt> ExecuteAsync(LedgerEntry entry, CancellationToken ct) =>
        _writer.IsJoined ? WriteAloneAsync(entry, ct) : _queue.EnqueueAsync(entry, ct);

    private Task<RecordReceipt> WriteAloneAsync(LedgerEntry entry, CancellationToken ct) => _writer.WriteAsync(
        async (context, nowUtc, cancellation) => (await _append.ExecuteAsync(context, [entry], null, nowUtc, cancellation)).Receipts[0], ct);

    private async Task<IReadOnlyList<RecordReceipt>> WriteGroupAsync(IReadOnlyList<LedgerEntry> entries)
    {
        var (receipts, ends) = await _writer.WriteAsideAsync(
            (context, nowUtc, ct) =>
            {
                // What fails has moved ends that are not on the disk.
                var known = Interlocked.Exchange(ref _ends, null);
                return _append.ExecuteAsync(context, entries, known, nowUtc, ct);
            },
            CancellationToken.None);
        _ends = ends;
        return receipts;
    }
}
