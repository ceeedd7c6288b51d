using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>
/// The clients in memory. Each question asks the database for the number of the last act, one row by its key, and reads all anew only where
/// that moved: so a key that another process revokes stops at once.
/// </summary>
public sealed class KnownClients(RegisterDatabase database, IDbContextFactory<RegisterContext> contexts, TimeProvider time) : IDisposable
{
    internal const string LastAct = """SELECT MAX("Id") FROM "ApiClientActs" """;

    private static readonly TimeSpan _recent = TimeSpan.FromSeconds(1);

    private readonly AskNumber _lastAct = new(database, LastAct);
    private volatile ClientSnapshot? _present;
    private long _recentTicks;

    public async ValueTask<ClientSnapshot> ReadAsync(CancellationToken ct)
    {
        var last = await _lastAct.ExecuteAsync(ct) ?? 0;
        return _present is { } present && present.LastAct == last ? present : _present = await LoadAsync(last, ct);
    }

    /// <summary>
    /// As they stood a second ago at most, for one who showed so many wrong credentials that the next is worth no question: all of those
    /// together cost one a second. It may lack a key that was just issued, and one that was just revoked may still be in it.
    /// </summary>
    public ValueTask<ClientSnapshot> ReadRecentAsync(CancellationToken ct)
    {
        var (now, asked) = (time.GetUtcNow().UtcTicks, Interlocked.Read(ref _recentTicks));
        var isRecent = Math.Abs(now - asked) < _recent.Ticks || Interlocked.CompareExchange(ref _recentTicks, now, asked) != asked;
        return isRecent && _present is { } present ? new(present) : ReadAsync(ct);
    }

    public void Dispose() => _lastAct.Dispose();

    // Acts that come in while this reads may be in it or not: the number is older then, and the next question reads again.
    private async Task<ClientSnapshot> LoadAsync(long last, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var blocked = await context.BlockingsAsync(ct);
        var rows = await context.ApiClients.AsNoTracking().ToListAsync(ct);
        var keys = await context.ApiKeys.AsNoTracking().ToListAsync(ct);
        return new(
            last,
            rows.GroupBy(row => row.Id, StringComparer.Ordinal).Select(editions => editions.MaxBy(row => row.Edition)!)
                .ToDictionary(row => row.Id, row => new KnownClient(row.Id, row.Edition, ClientTerms.Of(row), blocked.GetValueOrDefault(row.Id)?.Reason), StringComparer.Ordinal),
            keys.ToDictionary(row => row.KeyId, KnownKey.Of, StringComparer.Ordinal));
    }
}
