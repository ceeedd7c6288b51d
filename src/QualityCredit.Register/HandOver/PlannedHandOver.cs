using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>A package with the changes that it brings, not stored yet.</summary>
internal sealed record PlannedHandOver(HandOverPackage Package, IReadOnlyList<HandOverChangeRow> Changes)
{
    /// <summary>The next package; null where the last one says it already, or nothing is to be said.</summary>
    public static async Task<PlannedHandOver?> MakeAsync(
        RegisterContext context, HandOverBook book, CollectedFacts facts, IReadOnlyList<HandOverRecord> records, DateOnly day, bool full, DateTime nowUtc, CancellationToken ct)
    {
        var last = book.Last;
        if (last?.MadeUtc > facts.KnownAtUtc)
        {
            // It was made of what is known later than these facts.
            return null;
        }

        var changes = await ChangesAsync(context, book, records, day, ct);
        var confirmed = book.Find(book.Chain.LastConfirmed);
        var begin = full || confirmed?.SchemaSha256 != book.File.Digest ? 0 : confirmed.Number;
        foreach (var change in changes)
        {
            book.Chain.Append(change.Change);
        }

        var lines = book.Chain.LinesFrom(begin);
        var isUnanswered = last is not null && !book.Receipts.ContainsKey(last.Number) && last.Number > book.Chain.LastConfirmed;
        if (changes.Count == 0 && ((lines.Count == 0 && begin > 0) || (isUnanswered && last!.Base == begin && last.SchemaSha256 == book.File.Digest)))
        {
            return null;
        }

        var (file, result) = (HandOverSheet.Write(book.File, lines), book.Chain.FullFile());
        var tombstones = lines.Count(HandOverSheet.IsTombstone);
        HandOverPackage package = new()
        {
            Receiver = book.Receiver,
            Number = (last?.Number ?? 0) + 1,
            Day = day,
            MadeUtc = nowUtc,
            Base = begin,
            BaseSha256 = OpenDataFiles.DigestOf(book.Chain.HeldFile(begin)),
            ResultSha256 = OpenDataFiles.DigestOf(result),
            Rows = book.Chain.Present.Count(),
            Upserts = lines.Count - tombstones,
            Tombstones = tombstones,
            HeldBack = records.Count(record => record.Line is null),
            LastSequence = (last?.LastSequence ?? 0) + changes.Count,
            ListVersion = facts.ListVersion,
            DataVersion = facts.DataVersion,
            SchemaSha256 = book.File.Digest,
            FileBytes = file.Length,
            FileSha256 = OpenDataFiles.DigestOf(file),
        };
        return new(package, changes);
    }

    private static async Task<IReadOnlyList<HandOverChangeRow>> ChangesAsync(
        RegisterContext context, HandOverBook book, IReadOnlyList<HandOverRecord> records, DateOnly day, CancellationToken ct)
    {
        var before = book.Chain.Present.ToDictionary();
        // A record that is held back stays there as it was.
        var now = records.ToDictionary(record => record.Key, record => record.Line ?? before.GetValueOrDefault(record.Key));
        List<HandOverChangeRow> changes = [];
        foreach (var key in before.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (line, known) = (now.GetValueOrDefault(key), before.GetValueOrDefault(key));
            if (line != known)
            {
                changes.Add(new()
                {
                    Receiver = book.Receiver,
                    Sequence = (book.Last?.LastSequence ?? 0) + changes.Count + 1,
                    Package = (book.Last?.Number ?? 0) + 1,
                    Key = key,
                    Line = line,
                    End = line is null ? await EndOfAsync(context, book.File, key, known!, day, ct) : null,
                });
            }
        }

        return changes;
    }

    private static async Task<EntryEnd> EndOfAsync(RegisterContext context, HandOverFile file, string key, string line, DateOnly day, CancellationToken ct)
    {
        var kind = (HandOverKind)Vocabulary.Of<HandOverKind>().Find(HandOverSheet.CellOf(file, line, "kind"))!.Value;
        if (kind == HandOverKind.Listing)
        {
            return await FindEntryEnds.OfAsync(context, key, day, ct);
        }

        var until = file.Fields.LastOrDefault(field => field.Source is "shown-until" or "until") is { } field ? HandOverSheet.CellOf(file, line, field.Id) : "";
        if (LegalDate.TryParse(until, out var lastDay) && lastDay < day)
        {
            return EntryEnd.Expired;
        }

        return kind switch
        {
            HandOverKind.RedList => EntryEnd.Removed,
            HandOverKind.Penalty when await WasRetractedAsync(context, key, ct) => EntryEnd.Annulled,
            _ => EntryEnd.Corrected,
        };
    }

    private static async Task<bool> WasRetractedAsync(RegisterContext context, string key, CancellationToken ct)
    {
        var source = Convert.FromHexString(key);
        return await context.Evidence.AsNoTracking().Where(entry => entry.SourceKey == source).OrderByDescending(entry => entry.Edition).Select(entry => entry.RetractedBy).FirstOrDefaultAsync(ct) is not null;
    }
}
