using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.OpenData;

/// <summary>All releases in memory. Each question first reads what was released since the last one, by whatever process.</summary>
public sealed class OpenDataLedger(IDbContextFactory<RegisterContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly OpenDataHistory _history = new();
    private readonly List<OpenDataRelease> _releases = [];

    /// <summary>Asks the releases as they are now, the first one first; one question at a time.</summary>
    public async Task<T> AskAsync<T>(Func<IReadOnlyList<OpenDataRelease>, OpenDataHistory, T> question, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await AskAsync(context, question, ct);
    }

    /// <summary>Asks them as a transaction sees them that has released nothing itself.</summary>
    internal async Task<T> AskAsync<T>(RegisterContext context, Func<IReadOnlyList<OpenDataRelease>, OpenDataHistory, T> question, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            // The releases first: their changes are there when they are.
            var known = _releases.Count;
            var added = await context.OpenDataReleases.AsNoTracking().Where(release => release.Version > known).OrderBy(release => release.Version).ToListAsync(ct);
            if (added.Count > 0)
            {
                var (read, last) = (_history.LastSequence, added[^1].LastSequence);
                var changes = await context.OpenDataRows.AsNoTracking().Where(row => row.Sequence > read && row.Sequence <= last).OrderBy(row => row.Sequence).ToListAsync(ct);
                foreach (var row in changes)
                {
                    _history.Append(row.Change);
                }

                _releases.AddRange(added);
            }

            return question(_releases, _history);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
