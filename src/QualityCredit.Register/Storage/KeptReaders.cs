using System.Collections.Concurrent;
using System.Data.Common;

namespace QualityCredit.Register.Storage;

/// <summary>
/// Readers that stay open between questions, because to open one and prepare its commands costs more than to ask. Each question has one to
/// itself. One that fails is let go of; had it been kept, its connection may have been closed meanwhile, and the question is asked anew.
/// </summary>
internal sealed class KeptReaders<T>(Func<CancellationToken, Task<T>> open) : IDisposable
    where T : class, IDisposable
{
    private const int Most = 32;

    private readonly ConcurrentStack<T> _idle = [];
    private volatile bool _isOver;

    public async ValueTask<TAnswer> AskAsync<TAnswer>(Func<T, TAnswer> question, CancellationToken ct)
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

    public void Dispose()
    {
        _isOver = true;
        while (_idle.TryPop(out var idle))
        {
            idle.Dispose();
        }
    }

    private TAnswer Ask<TAnswer>(T reader, Func<T, TAnswer> question)
    {
        try
        {
            var answer = question(reader);
            Keep(ref reader!);
            return answer;
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private void Keep(ref T? reader)
    {
        if (!_isOver && _idle.Count < Most)
        {
            _idle.Push(reader!);
            reader = null;
        }
    }
}
