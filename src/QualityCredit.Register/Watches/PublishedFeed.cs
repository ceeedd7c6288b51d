using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>The common feed of what is published: both sources in one order, numbered from 1 without gaps.</summary>
internal static class PublishedFeed
{
    /// <summary>Number of its last event, 0 where there is none.</summary>
    public static async Task<long> LastAsync(RegisterContext context, CancellationToken ct) =>
        (await context.FeedSegments.AsNoTracking().OrderByDescending(row => row.FirstSequence).FirstOrDefaultAsync(ct))?.LastSequence ?? 0;

    /// <summary>What was published and is not in the feed yet, as segments to add.</summary>
    public static async Task<IReadOnlyList<FeedSegment>> MissingAsync(RegisterContext context, DateTime nowUtc, CancellationToken ct)
    {
        List<FeedSegment> missing = [];
        var last = await LastAsync(context, ct);
        foreach (var source in Enum.GetValues<FeedSource>())
        {
            var known = await context.FeedSegments.AsNoTracking().Where(row => row.Source == source).OrderByDescending(row => row.FirstSourceSequence).FirstOrDefaultAsync(ct);
            var (from, to) = (known?.LastSourceSequence ?? 0, await LastOfAsync(context, source, ct));
            if (to > from)
            {
                missing.Add(new() { FirstSequence = last + 1, Source = source, FirstSourceSequence = from + 1, Count = to - from, AddedUtc = nowUtc });
                last += to - from;
            }
        }

        return missing;
    }

    /// <summary>Adds what was published meanwhile, in the transaction at hand.</summary>
    /// <returns>Number of the last event.</returns>
    public static async Task<long> BringUpAsync(RegisterContext context, DateTime nowUtc, CancellationToken ct)
    {
        var missing = await MissingAsync(context, nowUtc, ct);
        context.FeedSegments.AddRange(missing);
        await context.SaveChangesAsync(ct);
        return missing is [.., var last] ? last.LastSequence : await LastAsync(context, ct);
    }

    /// <summary>The segments of a stretch, in order: from the one that holds its first event, for there are no gaps.</summary>
    public static Task<List<FeedSegment>> SegmentsAsync(RegisterContext context, long first, long last, CancellationToken ct) => context.FeedSegments.AsNoTracking()
        .Where(row => row.FirstSequence <= last && row.FirstSequence >= (context.FeedSegments.Where(one => one.FirstSequence <= first).Max(one => (long?)one.FirstSequence) ?? 0))
        .OrderBy(row => row.FirstSequence).ToListAsync(ct);

    private static async Task<long> LastOfAsync(RegisterContext context, FeedSource source, CancellationToken ct) => source switch
    {
        FeedSource.Status => await context.Changes.MaxAsync(row => (long?)row.Sequence, ct) ?? 0,
        FeedSource.List => await context.OpenDataRows.MaxAsync(row => (long?)row.Sequence, ct) ?? 0,
    };
}
