using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>Reads what events of the common feed say from the feeds they come from.</summary>
internal static class DescribeEvents
{
    /// <param name="context">Where it is read.</param>
    /// <param name="ledger">The releases of the list.</param>
    /// <param name="sequences">Numbers of the common feed, rising.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>One event for each number.</returns>
    public static async Task<IReadOnlyList<PublishedEvent>> OfAsync(RegisterContext context, OpenDataLedger ledger, IReadOnlyList<long> sequences, CancellationToken ct)
    {
        if (sequences.Count == 0)
        {
            return [];
        }

        var places = Places(sequences, await PublishedFeed.SegmentsAsync(context, sequences[0], sequences[^1], ct)).ToList();
        var statuses = await StatusesAsync(context, NumbersOf(FeedSource.Status), ct);
        var entries = await EntriesAsync(context, ledger, NumbersOf(FeedSource.List), ct);
        var codes = await EntryCodes.OfAsync(context, entries.Values.Select(entry => entry.Change.Key), ct);
        return
        [
            .. places.Select(PublishedEvent (place) => place.Source switch
            {
                FeedSource.Status => new StatusPublished(place.Feed, statuses[place.Number]),
                FeedSource.List => new EntryPublished(place.Feed, codes[entries[place.Number].Change.Key], entries[place.Number]),
            }),
        ];

        long[] NumbersOf(FeedSource source) => [.. places.Where(place => place.Source == source).Select(place => place.Number)];
    }

    /// <summary>Where each number comes from; both rise.</summary>
    private static IEnumerable<(FeedSource Source, long Number, long Feed)> Places(IReadOnlyList<long> sequences, List<FeedSegment> segments)
    {
        var at = 0;
        foreach (var sequence in sequences)
        {
            while (segments[at].LastSequence < sequence)
            {
                at++;
            }

            yield return (segments[at].Source, sequence - segments[at].Offset, sequence);
        }
    }

    private static Task<Dictionary<long, StatusChange>> StatusesAsync(RegisterContext context, long[] numbers, CancellationToken ct) =>
        context.Changes.AsNoTracking().Where(change => EF.Parameter(numbers).Contains(change.Sequence)).ToDictionaryAsync(change => change.Sequence, ct);

    private static Task<Dictionary<long, ReleasedChange>> EntriesAsync(RegisterContext context, OpenDataLedger ledger, long[] numbers, CancellationToken ct) => ledger.AskAsync(
        context,
        (releases, history) => numbers.SelectMany(number => history.Since(number - 1, 1)).ToDictionary(change => change.Sequence, change => new ReleasedChange(change, releases[change.Version - 1])),
        ct);
}
