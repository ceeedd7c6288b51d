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
/// Makes the next package of a receiver, if what it should hold differs from what it confirmed: all of it in one transaction. A package that
/// nobody answered yet, and that would be made just so again, stays the last one.
/// </summary>
public sealed class MakeHandOver(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, CollectHandOver collect)
{
    /// <param name="receiver">For whom.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="full">Whether it takes the place of everything that the receiver holds.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<MadeHandOver> ExecuteAsync(HandOverReceiver receiver, DateOnly today, bool full, CancellationToken ct)
    {
        var day = await DayAsync(receiver, today, ct);
        var facts = await collect.ExecuteAsync(receiver, day, ct);
        HandOverRecord[] records = [.. facts.Facts.Select(fact => HandOverRecord.Of(HandOverFile.Of(receiver), fact))];
        var (package, isNew) = await writer.WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                var book = await HandOverBook.ReadAsync(context, receiver, cancellation);
                if (await PlannedHandOver.MakeAsync(context, book, facts, records, day, full, nowUtc, cancellation) is not { } planned)
                {
                    return (book.Last, false);
                }

                context.HandOverPackages.Add(planned.Package);
                context.HandOverChanges.AddRange(planned.Changes);
                return (planned.Package, true);
            },
            ct);
        return new(package, isNew, [.. records.SelectMany(record => record.Unfit)]);
    }

    // A clock that was set back must not bring back what ended.
    private async Task<DateOnly> DayAsync(HandOverReceiver receiver, DateOnly today, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var last = await context.HandOverPackages.AsNoTracking().Where(row => row.Receiver == receiver).OrderByDescending(row => row.Number).Select(row => (DateOnly?)row.Day).FirstOrDefaultAsync(ct);
        return last > today ? last.Value : today;
    }
}
