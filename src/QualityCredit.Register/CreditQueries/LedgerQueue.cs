using System.Collections.Concurrent;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Entries that wait for the writer. Whoever comes first begins to write; what comes in meanwhile waits and is written together, in the
/// order in which it came. The busier it is, the more share one wait for the disk, and a lone entry waits for nobody.
/// </summary>
/// <param name="writeAsync">Writes a group in one transaction and says what became of each.</param>
internal sealed class LedgerQueue(Func<IReadOnlyList<LedgerEntry>, Task<IReadOnlyList<RecordReceipt>>> writeAsync)
{
    /// <summary>Lines of one transaction, unless a single entry has more.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>Lines that wait. Beyond them an answer would take longer than its client waits for it.</summary>
    public const int MostWaiting = 20_000;

    private readonly ConcurrentQueue<Waiting> _queue = [];
    private int _lines;
    private int _isWriting;

    public Task<RecordReceipt> EnqueueAsync(LedgerEntry entry, CancellationToken ct)
    {
        Waiting waiting = new(entry, ct);
        if (Interlocked.Add(ref _lines, waiting.Lines) > MostWaiting)
        {
            Interlocked.Add(ref _lines, -waiting.Lines);
            return Task.FromResult<RecordReceipt>(new LedgerBusy());
        }

        _queue.Enqueue(waiting);
        Begin();
        return waiting.Task;
    }

    // Whatever surrounds the request, such as a transaction it is in, does not flow into the writing of others.
    private void Begin()
    {
        if (Interlocked.CompareExchange(ref _isWriting, 1, 0) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.WriteAllAsync(), this, preferLocal: false);
        }
    }

    private async Task WriteAllAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            await WriteAsync(group);
        }

        Volatile.Write(ref _isWriting, 0);
        if (!_queue.IsEmpty)
        {
            Begin();
        }
    }

    private List<Waiting> Take()
    {
        List<Waiting> group = [];
        var lines = 0;
        while (_queue.TryPeek(out var next) && (group.Count == 0 || lines + next.Lines <= MostAtOnce) && _queue.TryDequeue(out next))
        {
            Interlocked.Add(ref _lines, -next.Lines);
            if (next.IsStillWaiting())
            {
                group.Add(next);
                lines += next.Lines;
            }
        }

        return group;
    }

    private async Task WriteAsync(List<Waiting> group)
    {
        if (await FailureOfAsync(group) is null)
        {
            return;
        }

        // One of them cannot be written, or nothing can: each is tried for itself, until two in a row show that it is not they.
        var (failures, failure) = (0, (Exception?)null);
        foreach (var waiting in group)
        {
            failure = failures < 2 ? await FailureOfAsync([waiting]) : failure;
            failures = failure is null ? 0 : failures + 1;
            if (failure is not null)
            {
                waiting.Fail(failure);
            }
        }
    }

#pragma warning disable CA1031 // What fails is told to the requests that wait.
    private async Task<Exception?> FailureOfAsync(List<Waiting> group)
    {
        try
        {
            var receipts = await writeAsync([.. group.Select(waiting => waiting.Entry)]);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Tell(receipts[i]);
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
#pragma warning restore CA1031

    private sealed class Waiting(LedgerEntry entry, CancellationToken ct)
    {
        private readonly TaskCompletionSource<RecordReceipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LedgerEntry Entry => entry;

        public int Lines => Math.Max(1, entry.Answered.Count);

        public Task<RecordReceipt> Task => _receipt.Task;

        /// <summary>From here on it is written, whether somebody waits for it or not.</summary>
        public bool IsStillWaiting()
        {
            if (!ct.IsCancellationRequested)
            {
                return true;
            }

            _receipt.SetCanceled(ct);
            return false;
        }

        public void Tell(RecordReceipt receipt) => _receipt.SetResult(receipt);

        public void Fail(Exception exception) => _receipt.SetException(exception);
    }
}
