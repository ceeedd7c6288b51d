using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>The log in memory. Each question first reads what was appended since the last one, by whatever process.</summary>
public sealed class TransparencyLog(IDbContextFactory<RegisterContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly LogState _state = new();

    /// <summary>Asks the log as it is now; one question at a time.</summary>
    public async Task<T> AskAsync<T>(Func<LogState, T> question, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(ct);
            await foreach (var entry in context.LogEntries.AsNoTracking().Where(entry => entry.Index >= _state.Size).OrderBy(entry => entry.Index).AsAsyncEnumerable().WithCancellation(ct))
            {
                _state.Append(entry);
            }

            return question(_state);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
