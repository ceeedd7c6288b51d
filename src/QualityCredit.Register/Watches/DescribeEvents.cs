using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>Reads what events of the common feed say from the feeds they come from.</summary>
internal static class DescribeEvents
{
    public static async Task<IReadOnlyList<PublishedEvent>> OfAsync(RegisterContext context, OpenDataLedger ledger, IReadOnlyList<long> sequences, CancellationToken ct)
    {
        if (sequences.Count == 0)
        {
            return [];
        }

        var segments = await PublishedFeed.SegmentsAsync(context, sequences[0], sequences[^1], ct);
        List<PublishedEvent> events = [];
        foreach (var segment in segments)
        {
            long[] own = [.. sequences.Where(sequence => sequence >= segment.FirstSequence && sequence <= segment.LastSequence).Select(sequence => sequence - segment.Offset)];
            events.AddRange(segment.Source switch
            {
                FeedSource.Status => await StatusesAsync(context, own, segment.Offset, ct),
                FeedSource.List => await EntriesAsync(context, ledger, own, segment.Offset, ct),
            });
        }

        return events;
    }

    private static async Task<IReadOnlyList<PublishedEvent>> StatusesAsync(RegisterContext context, long[] numbers, long offset, CancellationToken ct)
    {
        var changes = await context.Changes.AsNoTracking().Where(change => EF.Parameter(numbers).Contains(change.Sequence)).OrderBy(change => change.Sequence).ToListAsync(ct);
        return [.. changes.Select(change => new StatusPublished(change.Sequence + offset, change))];
    }

    private static async Task<IReadOnlyList<PublishedEvent>> EntriesAsync(RegisterContext context, OpenDataLedger ledger, long[] numbers, long offset, CancellationToken ct)
    {
        var entries = await ledger.AskAsync(
            context,
            (releases, history) => numbers.SelectMany(number => history.Since(number - 1, 1)).Select(change => new ReleasedChange(change, releases[change.Version - 1])).ToList(),
            ct);
        var codes = await EntryCodes.OfAsync(context, entries.Select(entry => entry.Change.Key), ct);
        return [.. entries.Select(entry => new EntryPublished(entry.Change.Sequence + offset, codes[entry.Change.Key], entry))];
    }
}
