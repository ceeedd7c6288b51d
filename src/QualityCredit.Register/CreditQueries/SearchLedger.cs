using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>Which lines of the ledger are looked for; what is null does not matter.</summary>
public sealed record LedgerFilter
{
    public string? Client { get; init; }

    public string? User { get; init; }

    public OrganizationCode? Code { get; init; }

    public CreditPurpose? Purpose { get; init; }

    public AuthorisationVerdict? Verdict { get; init; }

    /// <summary>The day at the office.</summary>
    public DateOnly? Day { get; init; }

    internal IQueryable<LedgerRecord> In(IQueryable<LedgerRecord> rows)
    {
        rows = Client is { } client ? rows.Where(row => row.ClientId == client) : rows;
        rows = User is { } user ? rows.Where(row => row.User == user) : rows;
        rows = Code is { } code ? rows.Where(row => row.Code == code) : rows;
        rows = Purpose is { } purpose ? rows.Where(row => row.Purpose == purpose) : rows;
        return Verdict is { } verdict ? rows.Where(row => row.Verdict == verdict) : rows;
    }
}

/// <summary>A line of the ledger, and how those in it are called now.</summary>
/// <param name="Record">The line.</param>
/// <param name="Institution">Who asked.</param>
/// <param name="Enterprise">Who was asked about; null where nobody is registered under the code.</param>
public sealed record KnownQuery(LedgerRecord Record, string Institution, string? Enterprise);

/// <param name="Queries">The lines, the newest first.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record LedgerPage(IReadOnlyList<KnownQuery> Queries, long? Next);

/// <summary>The ledger as people look through it: from the newest line back.</summary>
public sealed class SearchLedger(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 200;

    /// <summary>The first page without a day: there is nothing to look for, the newest line is the last one.</summary>
    private const long NoLast = long.MaxValue - 1;

    /// <param name="filter">Which lines.</param>
    /// <param name="before">What the page before called next; null for the first.</param>
    /// <param name="limit">The most lines.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<LedgerPage> ExecuteAsync(LedgerFilter filter, long? before, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var size = Math.Clamp(limit, 1, MostPerPage);
        var rows = await (await NewestFirstAsync(context.CreditQueries.AsNoTracking(), filter, Math.Max(1, before ?? NoLast + 1), ct)).Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var institutions = await context.NamesOfClientsAsync(page.Select(row => row.ClientId), ct);
        OrganizationCode[] codes = [.. page.Select(row => row.Code).Distinct()];
        var names = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.Name, ct);
        return new([.. page.Select(row => new KnownQuery(row, institutions[row.ClientId], names.GetValueOrDefault(row.Code)))], rows.Count > size ? page[^1].Number : null);
    }

    /// <summary>The lines by the index that has them in their order: however long the ledger is, a page of a client, an enterprise or a day reads little more than itself.</summary>
    private static async Task<IQueryable<LedgerRecord>> NewestFirstAsync(IQueryable<LedgerRecord> all, LedgerFilter filter, long before, CancellationToken ct)
    {
        var (after, last) = (0L, before - 1);
        if (filter.Day is { } day)
        {
            (after, last) = (await all.LastNumberBeforeAsync(OfficeTime.StartUtc(day), ct), Math.Min(last, await all.LastNumberBeforeAsync(OfficeTime.EndUtc(day), ct)));
        }

        if (filter is not { Client: { } client, Code: null })
        {
            return filter.In(all).Where(row => row.Number > after && row.Number <= last).OrderByDescending(row => row.Number);
        }

        var own = all.Where(row => row.ClientId == client);
        var afterOwn = after == 0 ? 0 : await own.LastSerialUpToAsync(after, ct);
        var lastOwn = last == NoLast ? NoLast : await own.LastSerialUpToAsync(last, ct);
        return filter.In(own).Where(row => row.Serial > afterOwn && row.Serial <= lastOwn).OrderByDescending(row => row.Serial);
    }
}
