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

    /// <param name="today">The day at the office: terms that are over by then are events.</param>
    /// <param name="ct">Cancels between two transactions.</param>
    /// <returns>How many events were given out.</returns>
    public async Task<int> ExecuteAsync(DateOnly today, CancellationToken ct)
    {
        await ReleaseAsync(today, ct);
        var collected = 0;
        while (await IsBehindAsync(ct))
        {
            collected += await writer.WriteAsync(GiveOutAsync, CancellationToken.None);
        }

        return collected;
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
        string[] clients = [.. watchers.Select(watcher => watcher.ClientId).Distinct()];
        var last = await context.WatchEvents.Where(row => EF.Parameter(clients).Contains(row.ClientId)).GroupBy(row => row.ClientId)
            .Select(rows => new { ClientId = rows.Key, Last = rows.Max(row => row.Sequence) }).ToDictionaryAsync(row => row.ClientId, row => row.Last, StringComparer.Ordinal, ct);
        return
        [
            .. watchers.OrderBy(watcher => watcher.FeedSequence).Select(watcher => new WatchEvent
            {
                ClientId = watcher.ClientId,
                Sequence = last[watcher.ClientId] = last.GetValueOrDefault(watcher.ClientId) + 1,
                FeedSequence = watcher.FeedSequence,
            }),
        ];
    }
}
