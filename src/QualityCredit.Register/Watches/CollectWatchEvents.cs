using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>
/// Brings what was published into the common feed and gives it out to those who watch. The rows and the position are one transaction:
/// killed at any moment and begun again, by whatever process, each event is given out once.
/// </summary>
public sealed class CollectWatchEvents(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, ReleaseOpenData release, KeepPublicList lists)
{
    private const int AtOnce = 2_000;

    private (long Version, DateOnly Day) _released;
    private (DateTime WrittenUtc, DateOnly Day) _looked;

    /// <param name="today">The day at the office: terms that are over by then are events.</param>
    /// <param name="ct">Cancels between two transactions.</param>
    /// <returns>How many events were given out.</returns>
    public async Task<int> ExecuteAsync(DateOnly today, CancellationToken ct)
    {
        // Whoever publishes, in whatever process, moves the register's clock: while it stands, there is nothing to look for.
        var writtenUtc = await WrittenAsync(ct);
        if (_looked == (writtenUtc, today))
        {
            return 0;
        }

        await ReleaseAsync(today, ct);
        var collected = 0;
        while (await IsBehindAsync(ct))
        {
            collected += await writer.WriteAsync(GiveOutAsync, CancellationToken.None);
        }

        _looked = (writtenUtc, today);
        return collected;
    }

    private async Task<DateTime> WrittenAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await RegisterClock.LastAsync(context, ct);
    }

    /// <summary>The end of a term is no row of anybody's: it becomes one when the list of the day is released.</summary>
    private async Task ReleaseAsync(DateOnly today, CancellationToken ct)
    {
        var list = await lists.RefreshAsync(ct);
        if (_released != (list.Version, today))
        {
            await release.ExecuteAsync(today, ct);
            _released = (list.Version, today);
        }
    }

    /// <summary>Asked before anything is written: each write moves the register's clock.</summary>
    private async Task<bool> IsBehindAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return (await PublishedFeed.MissingAsync(context, default, ct)).Count > 0 || await PositionAsync(context, ct) < await PublishedFeed.LastAsync(context, ct);
    }

    private async Task<int> GiveOutAsync(RegisterContext context, DateTime nowUtc, CancellationToken ct)
    {
        var last = await PublishedFeed.BringUpAsync(context, nowUtc, ct);
        var position = await PositionAsync(context, ct);
        var isWatched = await context.WatchedCodes.AnyAsync(row => row.UntilFeed == null || row.UntilFeed > position, ct);
        var to = isWatched ? Math.Min(last, position + AtOnce) : last;
        IReadOnlyList<WatchEvent> events = isWatched ? await NumberAsync(context, await FindWatchers.OfAsync(context, position + 1, to, ct), ct) : [];
        await writer.Bulk.InsertAsync(context, events, ct);
        await context.WatchPositions.ExecuteUpdateAsync(row => row.SetProperty(present => present.GivenOutTo, to), ct);
        return events.Count;
    }

    private static Task<long> PositionAsync(RegisterContext context, CancellationToken ct) => context.WatchPositions.Select(row => row.GivenOutTo).SingleAsync(ct);

    private static async Task<IReadOnlyList<WatchEvent>> NumberAsync(RegisterContext context, IReadOnlyList<Watcher> watchers, CancellationToken ct)
    {
        Dictionary<string, long> last = new(StringComparer.Ordinal);
        foreach (var client in watchers.Select(watcher => watcher.ClientId).Distinct(StringComparer.Ordinal))
        {
            last[client] = await WatchNumbers.LastAsync(context, client, WatchFeed.Portfolio, ct);
        }

        return [.. watchers.OrderBy(watcher => watcher.FeedSequence).Select(watcher => new WatchEvent { ClientId = watcher.ClientId, Sequence = ++last[watcher.ClientId], FeedSequence = watcher.FeedSequence })];
    }
}
