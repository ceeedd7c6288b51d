using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// A place among the questions about one enterprise: the day, and which one of its questions of that day, from 1. A number of the ledger would
/// tell the enterprise how many questions about others lie between two of its own.
/// </summary>
public readonly record struct AskedPlace(DateOnly Day, int Ordinal)
{
    private const string DayFormat = "yyyyMMdd";

    public static bool TryParse(string? text, out AskedPlace place)
    {
        var parts = text?.Split('.') ?? [];
        place = parts.Length == 2
            && DateOnly.TryParseExact(parts[0], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal > 0
            ? new(day, ordinal)
            : default;
        return place.Ordinal > 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}.{Ordinal}");
}

/// <param name="Queries">The questions, the newest first.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record AskedPage(IReadOnlyList<KnownQuery> Queries, AskedPlace? Next);

/// <summary>Who asked about an enterprise, to be told to it.</summary>
public sealed class ShowWhoAsked(IDbContextFactory<RegisterContext> contexts, SearchLedger search)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="before">What the page before called next; null for the first.</param>
    /// <param name="limit">The most questions.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<AskedPage> ExecuteAsync(OrganizationCode code, AskedPlace? before, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var all = context.CreditQueries.AsNoTracking();
        var page = await search.ExecuteAsync(new() { Code = code }, before is { } place ? await NumberAsync(all, code, place, ct) : null, limit, ct);
        return new(page.Queries, page.Next is null ? null : await PlaceAsync(all, page.Queries[^1].Record, ct));
    }

    /// <summary>The number at a place. Where its question was removed since, those before it were too: what is left is what lies before that day.</summary>
    private static async Task<long> NumberAsync(IQueryable<LedgerRecord> all, OrganizationCode code, AskedPlace place, CancellationToken ct)
    {
        var before = await all.LastNumberBeforeAsync(OfficeTime.StartUtc(place.Day), ct);
        var end = OfficeTime.EndUtc(place.Day);
        var line = await all.Where(row => row.Code == code && row.Number > before).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.AtUtc }).Skip(place.Ordinal - 1).FirstOrDefaultAsync(ct);
        return line is not null && line.AtUtc < end ? line.Number : before + 1;
    }

    private static async Task<AskedPlace> PlaceAsync(IQueryable<LedgerRecord> all, LedgerRecord last, CancellationToken ct)
    {
        var day = OfficeTime.DayOf(last.AtUtc);
        var before = await all.LastNumberBeforeAsync(OfficeTime.StartUtc(day), ct);
        return new(day, await all.CountAsync(row => row.Code == last.Code && row.Number > before && row.Number <= last.Number, ct));
    }
}
