using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What became of the wish for a package.</summary>
/// <param name="Package">The last package; null where there never was anything to hand over.</param>
/// <param name="IsNew">Whether it was made now.</param>
/// <param name="Unfit">The values that do not fit their fields: their records are held back until they do.</param>
public sealed record MadeHandOver(HandOverPackage? Package, bool IsNew, IReadOnlyList<UnfitValue> Unfit);

/// <summary>What is published moved each time while a package was collected: it would have been of two runs.</summary>
public sealed class HandOverUnsettledException() : IOException("What is published, or the packages, changed each time while the package was made. Make it again later: `qc handover make`.");

/// <summary>
/// Makes the next package of a receiver, if what it should hold differs from what it confirmed. It is collected and digested before its
/// transaction, so that nobody who writes waits for that; the transaction stores it, all of it, if nothing that it rests on moved meanwhile.
/// A package that nobody answered yet, and that would be made just so again, stays the last one.
/// </summary>
public sealed class MakeHandOver(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, CollectHandOver collect)
{
    private const int Attempts = 3;

    /// <param name="receiver">For whom.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="full">Whether it takes the place of everything that the receiver holds.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    /// <exception cref="HandOverUnsettledException">What it rests on moved each time.</exception>
    public async Task<MadeHandOver> ExecuteAsync(HandOverReceiver receiver, DateOnly today, bool full, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await AttemptAsync(receiver, today, full, ct) is { } made)
            {
                return made;
            }
        }

        throw new HandOverUnsettledException();
    }

    /// <returns>Null where something moved.</returns>
    private async Task<MadeHandOver?> AttemptAsync(HandOverReceiver receiver, DateOnly today, bool full, CancellationToken ct)
    {
        await using var reading = await contexts.CreateDbContextAsync(ct);
        var book = await HandOverBook.ReadAsync(reading, receiver, ct);
        // A clock that was set back must not bring back what ended.
        var day = book.Last?.Day > today ? book.Last.Day : today;
        var collected = await collect.ExecuteAsync(reading, receiver, day, ct);
        using var changes = await new FindHandOverChanges(reading, day).ExecuteAsync(book, collected.Facts, ct);
        if (await CollectHandOver.DataVersionAsync(reading, ct) != collected.DataVersion)
        {
            return null;
        }

        var begin = full || book.Find(book.LastConfirmed)?.SchemaSha256 != book.File.Digest ? 0 : book.LastConfirmed;
        if (changes.Count == 0 && (book.Last is null || Waits(book, begin)))
        {
            return new(book.Last, IsNew: false, changes.Unfit);
        }

        using var packed = await PackedHandOver.PackAsync(reading, book, changes, begin, ct);
        if (changes.Count == 0 && packed.Lines == 0 && begin > 0)
        {
            return new(book.Last, IsNew: false, changes.Unfit);
        }

        return await StoreAsync(book, changes, nowUtc => packed.At(nowUtc, day, collected, changes), ct) is { } package ? new(package, IsNew: true, changes.Unfit) : null;
    }

    private Task<HandOverPackage?> StoreAsync(HandOverBook book, HandOverChanges changes, Func<DateTime, HandOverPackage> packed, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            if (await book.HasMovedAsync(context, cancellation))
            {
                return null;
            }

            if (changes.Count > 0)
            {
                await writer.Bulk.InsertAsync(context, changes.Rows(), cancellation);
            }

            var package = packed(nowUtc);
            context.HandOverPackages.Add(package);
            return package;
        },
        ct);

    /// <summary>Whether the last package waits for its answer and would be made just so again.</summary>
    private static bool Waits(HandOverBook book, int begin) =>
        book.Last is { } last && !book.Receipts.ContainsKey(last.Number) && last.Number > book.LastConfirmed && last.Base == begin && last.SchemaSha256 == book.File.Digest;
}
