using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
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
        rows = Verdict is { } verdict ? rows.Where(row => row.Verdict == verdict) : rows;
        return OfficeDay.StartUtc(Day) is { } from && OfficeDay.EndUtc(Day) is { } until ? rows.Where(row => row.AtUtc >= from && row.AtUtc < until) : rows;
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

    /// <param name="filter">Which lines.</param>
    /// <param name="before">What the page before called next; null for the first.</param>
    /// <param name="limit">The most lines.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<LedgerPage> ExecuteAsync(LedgerFilter filter, long? before, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var size = Math.Clamp(limit, 1, MostPerPage);
        var rows = await filter.In(context.CreditQueries.AsNoTracking()).Where(row => before == null || row.Number < before)
            .OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var institutions = await context.NamesOfClientsAsync(page.Select(row => row.ClientId), ct);
        OrganizationCode[] codes = [.. page.Select(row => row.Code).Distinct()];
        var names = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.Name, ct);
        return new([.. page.Select(row => new KnownQuery(row, institutions[row.ClientId], names.GetValueOrDefault(row.Code)))], rows.Count > size ? page[^1].Number : null);
    }
}
