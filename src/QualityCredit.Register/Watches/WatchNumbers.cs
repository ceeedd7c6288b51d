using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>How far the events of a client have come, and which of them came before an instant.</summary>
internal static class WatchNumbers
{
    /// <summary>Number of the client's last event, 0 where there is none.</summary>
    public static async Task<long> LastAsync(RegisterContext context, string clientId, WatchFeed feed, CancellationToken ct) => feed switch
    {
        WatchFeed.Everything => await PublishedFeed.LastAsync(context, ct),
        WatchFeed.Portfolio => await context.WatchEvents.Where(row => row.ClientId == clientId).MaxAsync(row => (long?)row.Sequence, ct) ?? 0,
    };

    /// <summary>Number of the last event after <paramref name="after"/> that was there by an instant; that number itself where there was none.</summary>
    public static async Task<long> LastByAsync(RegisterContext context, WatchTarget target, long after, DateTime instantUtc, CancellationToken ct)
    {
        var segment = await context.FeedSegments.AsNoTracking().Where(row => row.AddedUtc <= instantUtc).OrderByDescending(row => row.FirstSequence).FirstOrDefaultAsync(ct);
        var feed = segment?.LastSequence ?? 0;
        return Math.Max(after, target.Feed switch
        {
            WatchFeed.Everything => feed,
            WatchFeed.Portfolio => await context.WatchEvents.Where(row => row.ClientId == target.ClientId && row.Sequence > after && row.FeedSequence <= feed)
                .MaxAsync(row => (long?)row.Sequence, ct) ?? 0,
        });
    }
}
