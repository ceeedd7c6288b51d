using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>That an event is a client's.</summary>
internal sealed record Watcher(string ClientId, long FeedSequence);

/// <summary>Who watches the codes of a stretch of the common feed.</summary>
internal static class FindWatchers
{
    public static async Task<IReadOnlyList<Watcher>> OfAsync(RegisterContext context, long first, long last, CancellationToken ct)
    {
        List<Watcher> watchers = [];
        foreach (var segment in await PublishedFeed.SegmentsAsync(context, first, last, ct))
        {
            var (from, to) = (Math.Max(first, segment.FirstSequence) - segment.Offset, Math.Min(last, segment.LastSequence) - segment.Offset);
            watchers.AddRange(segment.Source switch
            {
                FeedSource.Status => await OfStatusesAsync(context, from, to, segment.Offset, ct),
                FeedSource.List => await OfEntriesAsync(context, from, to, segment.Offset, ct),
            });
        }

        return watchers;
    }

    private static Task<List<Watcher>> OfStatusesAsync(RegisterContext context, long from, long to, long offset, CancellationToken ct) => (
        from change in context.Changes
        where change.Sequence >= @from && change.Sequence <= to
        join watched in context.WatchedCodes on change.Code equals watched.Code
        where watched.FromFeed < change.Sequence + offset && (watched.UntilFeed == null || watched.UntilFeed >= change.Sequence + offset)
        select new Watcher(watched.ClientId, change.Sequence + offset)).ToListAsync(ct);

    private static async Task<IReadOnlyList<Watcher>> OfEntriesAsync(RegisterContext context, long from, long to, long offset, CancellationToken ct)
    {
        var rows = await context.OpenDataRows.AsNoTracking().Where(row => row.Sequence >= from && row.Sequence <= to).Select(row => new { row.Sequence, row.Key }).ToListAsync(ct);
        var codes = await EntryCodes.OfAsync(context, rows.Select(row => row.Key), ct);
        var watched = (await WatchedAsync(context, [.. codes.Values.Distinct()], ct)).ToLookup(row => row.Code);
        return
        [
            .. from row in rows
               let feed = row.Sequence + offset
               from watching in watched[codes[row.Key]]
               where watching.FromFeed < feed && (watching.UntilFeed ?? feed) >= feed
               select new Watcher(watching.ClientId, feed),
        ];
    }

    private static Task<List<WatchedCode>> WatchedAsync(RegisterContext context, Rating.Identifiers.OrganizationCode[] codes, CancellationToken ct) =>
        context.WatchedCodes.AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToListAsync(ct);
}
