using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Finds places in the ledger by halving. Numbers, the serials of a client and the register's time run the same way, so that the lines before an
/// instant or up to a number are a stretch from the beginning on. An index on the instant would have to be kept with every question, and
/// few look for one.
/// </summary>
internal static class FindInLedger
{
    /// <summary>Number of the last line before an instant; 0 where there is none.</summary>
    public static Task<long> LastNumberBeforeAsync(this IQueryable<LedgerRecord> rows, DateTime instantUtc, CancellationToken ct) =>
        LastAsync(from => rows.Where(row => row.Number >= from).OrderBy(row => row.Number).Select(row => new Place(row.Number, row.Number, row.AtUtc)), place => place.AtUtc < instantUtc, ct);

    /// <summary>Serial of the last line of a client before an instant; 0 where there is none.</summary>
    /// <param name="own">The lines of the client.</param>
    /// <param name="instantUtc">The instant.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static Task<long> LastSerialBeforeAsync(this IQueryable<LedgerRecord> own, DateTime instantUtc, CancellationToken ct) => LastAsync(SerialsOf(own), place => place.AtUtc < instantUtc, ct);

    /// <summary>Serial of the last line of a client up to a number among all; 0 where there is none.</summary>
    /// <param name="own">The lines of the client.</param>
    /// <param name="number">The number.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static Task<long> LastSerialUpToAsync(this IQueryable<LedgerRecord> own, long number, CancellationToken ct) => LastAsync(SerialsOf(own), place => place.Number <= number, ct);

    private static Func<long, IQueryable<Place>> SerialsOf(IQueryable<LedgerRecord> own) =>
        from => own.Where(row => row.Serial >= from).OrderBy(row => row.Serial).Select(row => new Place(row.Serial, row.Number, row.AtUtc));

    // Up to low every line is of the stretch, behind high none is.
    private static async Task<long> LastAsync(Func<long, IQueryable<Place>> placesFrom, Func<Place, bool> isOfStretch, CancellationToken ct)
    {
        var (low, high) = (0L, long.MaxValue - 1);
        while (low < high)
        {
            // By doubling as long as no end is in sight, so that a short ledger takes few steps.
            var middle = high == long.MaxValue - 1 ? (low * 2) + 1 : low + ((high - low + 1) / 2);
            var place = await placesFrom(middle).FirstOrDefaultAsync(ct);
            (low, high) = place is not null && isOfStretch(place) ? (place.At, high) : (low, middle - 1);
        }

        return low;
    }

    private sealed record Place(long At, long Number, DateTime AtUtc);
}
