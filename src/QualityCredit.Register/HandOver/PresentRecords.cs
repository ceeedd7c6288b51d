using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>A record that was to be handed over until now and is no longer; of one whose line was made by another description than that of today nothing is known but its key.</summary>
internal sealed record EndedRecord(string Key, HandOverKind? Kind, DateOnly? LastDay);

/// <summary>
/// What was to be handed over with the last package: of each record its key and what is needed to see that it changed or why it ended, some
/// sixty bytes, and not its line.
/// </summary>
internal sealed class PresentRecords(HandOverFile file)
{
    private readonly Dictionary<UInt128, Present> _records = [];
    private readonly string? _end = file.Fields.LastOrDefault(field => field.Source is "shown-until" or "until")?.Id;

    public static async Task<PresentRecords> ReadAsync(RegisterContext context, HandOverBook book, CancellationToken ct)
    {
        PresentRecords present = new(book.File);
        var readable = book.Packages.Where(package => package.HasFiles).Select(package => package.Number).ToHashSet();
        var rows = context.HandOverChanges.AsNoTracking().Where(row => row.Receiver == book.Receiver).OrderBy(row => row.Sequence).Select(row => new { row.Package, row.Key, row.Line });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            present.Know(Number(row.Key), row.Line, readable.Contains(row.Package));
        }

        return present;
    }

    /// <summary>
    /// Meets a record as it is now, each once; whether its line is to be stored. One that is held back stays as it was. A line that cannot be read
    /// any more is stored again even where it is the same, with the full package that follows: how its record ends one day is read from it.
    /// </summary>
    public bool Meet(HandOverRecord record)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_records, Number(record.Key), out var exists);
        if (known.IsMet)
        {
            throw new InvalidOperationException($"Two records have the key {record.Key}.");
        }

        var isChanged = record.Line is { } line && !(exists && known.Kind is not null && known.Digest == DigestOf(line));
        known = known with { IsMet = true };
        return isChanged;
    }

    /// <summary>Those that were not met, in the order of keys.</summary>
    public IEnumerable<EndedRecord> Ended() => _records.Where(entry => !entry.Value.IsMet).OrderBy(entry => entry.Key)
        .Select(entry => new EndedRecord(entry.Key.ToString("x32", CultureInfo.InvariantCulture), entry.Value.Kind, entry.Value.LastDay));

    private void Know(UInt128 key, string? line, bool isReadable)
    {
        if (line is null)
        {
            _records.Remove(key);
            return;
        }

        if (!isReadable)
        {
            _records[key] = new(DigestOf(line), null, null, IsMet: false);
            return;
        }

        var kind = (HandOverKind)Vocabulary.Of<HandOverKind>().Find(HandOverSheet.CellOf(file, line, "kind"))!.Value;
        DateOnly? lastDay = _end is not null && LegalDate.TryParse(HandOverSheet.CellOf(file, line, _end), out var day) ? day : null;
        _records[key] = new(DigestOf(line), kind, lastDay, IsMet: false);
    }

    private static UInt128 Number(string key) => UInt128.Parse(key, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static UInt128 DigestOf(string line) => Number(HandOverSheet.DigestOf(line)[..HandOverSheet.KeyLength]);

    private readonly record struct Present(UInt128 Digest, HandOverKind? Kind, DateOnly? LastDay, bool IsMet);
}
