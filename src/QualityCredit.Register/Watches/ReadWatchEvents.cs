using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>The events after a number, in order.</summary>
public sealed class ReadWatchEvents(IDbContextFactory<RegisterContext> contexts, OpenDataLedger ledger)
{
    public const int MostPerPage = 1_000;

    /// <param name="clientId">Whose.</param>
    /// <param name="feed">Those of its portfolio, or all; the numbers of the two have nothing to do with each other.</param>
    /// <param name="after">Number of the last event that is known already.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null where the feed has not come to the number yet.</returns>
    public async Task<EventPage?> ExecuteAsync(string clientId, WatchFeed feed, long after, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var last = await WatchNumbers.LastAsync(context, clientId, feed, ct);
        if (after < 0 || after > last)
        {
            return null;
        }

        var most = Math.Clamp(limit, 1, MostPerPage);
        long[] sequences = feed switch
        {
            WatchFeed.Everything => [.. Enumerable.Range(1, (int)Math.Min(most, last - after)).Select(step => after + step)],
            WatchFeed.Portfolio => await context.WatchEvents.AsNoTracking().Where(row => row.ClientId == clientId && row.Sequence > after)
                .OrderBy(row => row.Sequence).Take(most).Select(row => row.FeedSequence).ToArrayAsync(ct),
        };
        var events = await DescribeEvents.OfAsync(context, ledger, sequences, ct);
        return new([.. events.Select((published, index) => new NumberedEvent(after + 1 + index, published))], last);
    }
}
