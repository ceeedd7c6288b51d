using System.Collections.Concurrent;
using System.Data.Common;

namespace QualityCredit.Register.Storage;

/// <summary>
/// Readers that stay open between questions, because to open one and prepare its commands costs more than to ask. Each question has one to
/// itself; where all are busy it waits, for with a few for each processor more would only hold memory. One that fails is let go of; had it
/// been kept, its connection may have been closed meanwhile, and the question is asked anew.
/// </summary>
internal sealed class KeptReaders<T>(Func<CancellationToken, Task<T>> open) : IDisposable
    where T : class, IDisposable
{
    private readonly SemaphoreSlim _free = new(4 * Environment.ProcessorCount);
    private readonly ConcurrentStack<T> _idle = [];
    private volatile bool _isOver;

    public async ValueTask<TAnswer> AskAsync<TAnswer>(Func<T, TAnswer> question, CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            while (_idle.TryPop(out var kept))
            {
                try
                {
                    return Ask(kept, question);
                }
                catch (DbException)
                {
                    // The next one: a new one says whether it is the database that fails.
                }
            }

            return Ask(await open(ct), question);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _isOver = true;
        while (_idle.TryPop(out var idle))
        {
            idle.Dispose();
        }

        _free.Dispose();
    }

    private TAnswer Ask<TAnswer>(T reader, Func<T, TAnswer> question)
    {
        var isKept = false;
        try
        {
            var answer = question(reader);
            isKept = !_isOver;
            return answer;
        }
        finally
        {
            if (isKept)
            {
                _idle.Push(reader);
            }
            else
            {
                reader.Dispose();
            }
        }
    }
}
