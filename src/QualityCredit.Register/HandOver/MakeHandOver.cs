using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What became of the wish for a package.</summary>
/// <param name="Package">The last package; null where there never was anything to hand over.</param>
/// <param name="IsNew">Whether it was made now.</param>
/// <param name="Unfit">The values that do not fit their fields: their records are held back until they do.</param>
public sealed record MadeHandOver(HandOverPackage? Package, bool IsNew, IReadOnlyList<UnfitValue> Unfit);

/// <summary>
/// Makes the next package of a receiver, if what it should hold differs from what it confirmed: all of it in one transaction, and record by
/// record, so that the size of a register does not matter. A package that nobody answered yet, and that would be made just so again, stays the last one.
/// </summary>
public sealed class MakeHandOver(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, CollectHandOver collect)
{
    /// <param name="receiver">For whom.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="full">Whether it takes the place of everything that the receiver holds.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<MadeHandOver> ExecuteAsync(HandOverReceiver receiver, DateOnly today, bool full, CancellationToken ct)
    {
        await using var reading = await contexts.CreateDbContextAsync(ct);
        var since = await HandOverBook.ReadAsync(reading, receiver, ct);
        // A clock that was set back must not bring back what ended.
        var day = since.Last?.Day > today ? since.Last.Day : today;
        var collected = await collect.ExecuteAsync(reading, receiver, day, ct);
        using var changes = await new FindHandOverChanges(reading, day).ExecuteAsync(since, collected.Facts, ct);
        var (package, isNew) = await writer.WriteAsync((context, nowUtc, cancellation) => StoreAsync(context, new(day, full, collected, changes), nowUtc, cancellation), ct);
        return new(package, isNew, changes.Unfit);
    }

    private async Task<(HandOverPackage? Package, bool IsNew)> StoreAsync(RegisterContext context, Wish wish, DateTime nowUtc, CancellationToken ct)
    {
        var (changes, book) = (wish.Changes, await HandOverBook.ReadAsync(context, wish.Changes.Since.Receiver, ct));
        var begin = wish.Full || book.Find(book.LastConfirmed)?.SchemaSha256 != book.File.Digest ? 0 : book.LastConfirmed;
        // Another process made one meanwhile: these are not the changes since that.
        if (book.Packages.Count != changes.Since.Packages.Count || (changes.Count == 0 && Waits(book, begin)))
        {
            return (book.Last, false);
        }

        if (changes.Count > 0)
        {
            await writer.Bulk.InsertAsync(context, changes.Rows(), ct);
        }

        var package = await PackageAsync(context, book, wish, begin, nowUtc, ct);
        if (changes.Count == 0 && package.Lines == 0 && begin > 0)
        {
            return (book.Last, false);
        }

        context.HandOverPackages.Add(package);
        return (package, true);
    }

    /// <summary>Whether the last package waits for its answer and would be made just so again.</summary>
    private static bool Waits(HandOverBook book, int begin) =>
        book.Last is { } last && !book.Receipts.ContainsKey(last.Number) && last.Number > book.LastConfirmed && last.Base == begin && last.SchemaSha256 == book.File.Digest;

    private static async Task<HandOverPackage> PackageAsync(RegisterContext context, HandOverBook book, Wish wish, int begin, DateTime nowUtc, CancellationToken ct)
    {
        var number = book.Packages.Count + 1;
        using var held = await DigestedSheet.BeginAsync(book.File, Stream.Null, ct);
        using var data = await DigestedSheet.BeginAsync(book.File, Stream.Null, ct);
        using var result = await DigestedSheet.BeginAsync(book.File, Stream.Null, ct);
        await foreach (var record in book.FollowAsync(context, begin, number, ct))
        {
            await held.AddAsync(record.Held, ct);
            await data.AddAsync(record.Difference(book.File), ct);
            await result.AddAsync(record.Line, ct);
        }

        return new()
        {
            Receiver = book.Receiver,
            Number = number,
            Day = wish.Day,
            MadeUtc = nowUtc,
            Base = begin,
            BaseSha256 = held.Sha256(),
            ResultSha256 = result.Sha256(),
            Rows = result.Lines,
            Upserts = data.Lines - data.Tombstones,
            Tombstones = data.Tombstones,
            HeldBack = wish.Changes.HeldBack,
            LastSequence = (book.Last?.LastSequence ?? 0) + wish.Changes.Count,
            ListVersion = wish.Collected.ListVersion,
            DataVersion = wish.Collected.DataVersion,
            SchemaSha256 = book.File.Digest,
            FileBytes = data.Bytes,
            FileSha256 = data.Sha256(),
        };
    }

    private sealed record Wish(DateOnly Day, bool Full, CollectedFacts Collected, HandOverChanges Changes);
}
