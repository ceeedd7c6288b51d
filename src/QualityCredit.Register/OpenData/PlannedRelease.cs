using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.OpenData;

/// <summary>A release with its changes, not stored yet.</summary>
internal sealed record PlannedRelease(OpenDataRelease Release, IReadOnlyList<OpenDataChange> Changes)
{
    /// <summary>What is to be released; null where the last release says it already.</summary>
    public static async Task<PlannedRelease?> MakeAsync(RegisterContext context, OpenDataLedger ledger, PublishedList list, DateOnly today, DateTime nowUtc, CancellationToken ct)
    {
        var (last, published) = await ledger.AskAsync(context, (releases, history) => (releases is [.., var newest] ? newest : null, history.Lines.ToDictionary()), ct);
        if (last?.ListVersion > list.Version)
        {
            // Another process knows more of the list: what it released stands.
            return null;
        }

        // A clock that was set back must not bring ended entries back.
        var day = last?.Day > today ? last.Day : today;
        var lines = RowsOfList.On(list, day);
        var changes = await ChangesAsync(context, last, published, lines, day, ct);
        if (last is not null && changes.Count == 0 && last.Format == OpenDataFiles.Format)
        {
            return null;
        }

        var (csv, ndjson) = (OpenDataFiles.Csv(lines.Values), OpenDataFiles.Ndjson(lines.Values));
        var tombstones = changes.Count(change => change.End is not null);
        OpenDataRelease release = new()
        {
            Version = (last?.Version ?? 0) + 1,
            Day = day,
            MadeUtc = nowUtc,
            ListVersion = list.Version,
            Format = OpenDataFiles.Format,
            Rows = lines.Count,
            Upserts = changes.Count - tombstones,
            Tombstones = tombstones,
            LastSequence = (last?.LastSequence ?? 0) + changes.Count,
            LogSize = await context.LogEntries.MaxAsync(entry => (int?)entry.Index, ct) + 1 ?? 0,
            CsvBytes = csv.Length,
            CsvSha256 = OpenDataFiles.DigestOf(csv),
            NdjsonBytes = ndjson.Length,
            NdjsonSha256 = OpenDataFiles.DigestOf(ndjson),
        };
        return new(release, changes);
    }

    private static async Task<IReadOnlyList<OpenDataChange>> ChangesAsync(
        RegisterContext context, OpenDataRelease? last, Dictionary<string, string> published, SortedDictionary<string, string> lines, DateOnly day, CancellationToken ct)
    {
        List<OpenDataChange> changes = [];
        var version = (last?.Version ?? 0) + 1;
        foreach (var key in published.Keys.Union(lines.Keys).Order(StringComparer.Ordinal))
        {
            var line = lines.GetValueOrDefault(key);
            if (line != published.GetValueOrDefault(key))
            {
                var end = line is null ? await FindEntryEnds.OfAsync(context, key, day, ct) : (EntryEnd?)null;
                changes.Add(new((last?.LastSequence ?? 0) + changes.Count + 1, version, key, line, end));
            }
        }

        return changes;
    }
}
