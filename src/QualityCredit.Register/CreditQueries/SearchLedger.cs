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

    /// <summary>Whether something is looked for that no index tells.</summary>
    internal bool LooksAtLines => (User, Purpose, Verdict) != default || (Client is not null && Code is not null);

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
/// <param name="SearchedToUtc">Set where it ends because enough was read for one question, and not because a further line is known: back to when.</param>
public sealed record LedgerPage(IReadOnlyList<KnownQuery> Queries, long? Next, DateTime? SearchedToUtc);

/// <summary>
/// The ledger as people look through it: from the newest line back. Persons, purposes and verdicts have no index: one question reads at most
/// <see cref="MostRead"/> lines for them, and says where the next one goes on.
/// </summary>
public sealed class SearchLedger(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 200;

    /// <summary>Ours: some hundredths of a second.</summary>
    public const int MostRead = 20_000;

    internal int LinesAtOnce { get; init; } = MostRead;

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
        var (lines, end) = await StretchAsync(context.CreditQueries.AsNoTracking(), filter, Math.Max(1, before ?? NoLast + 1), ct);
        var rows = await lines.Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var institutions = await context.NamesOfClientsAsync(page.Select(row => row.ClientId), ct);
        OrganizationCode[] codes = [.. page.Select(row => row.Code).Distinct()];
        var names = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.Name, ct);
        var isFull = rows.Count > size;
        return new(
            [.. page.Select(row => new KnownQuery(row, institutions[row.ClientId], names.GetValueOrDefault(row.Code)))], isFull ? page[^1].Number : end?.Number, isFull ? null : end?.AtUtc);
    }

    /// <summary>
    /// The lines by the index that has them in their order: however long the ledger is, a page of a client, an enterprise or a day reads little
    /// more than itself. Where each line has to be looked at, they end at the line that is told, if there are more.
    /// </summary>
    private async Task<(IQueryable<LedgerRecord> Lines, End? End)> StretchAsync(IQueryable<LedgerRecord> all, LedgerFilter filter, long before, CancellationToken ct)
    {
        var (after, last) = (0L, before - 1);
        if (filter.Day is { } day)
        {
            (after, last) = (await all.LastNumberBeforeAsync(OfficeTime.StartUtc(day), ct), Math.Min(last, await all.LastNumberBeforeAsync(OfficeTime.EndUtc(day), ct)));
        }

        if (filter is not { Client: { } client, Code: null })
        {
            var lines = filter.Code is { } code ? all.Where(row => row.Code == code) : all;
            var listed = lines.Where(row => row.Number > after && row.Number <= last).OrderByDescending(row => row.Number);
            var lowest = !filter.LooksAtLines ? null
                : filter.Code is not null ? await listed.Select(row => (long?)row.Number).Skip(LinesAtOnce - 1).FirstOrDefaultAsync(ct)
                : await listed.Select(row => (long?)row.Number).FirstOrDefaultAsync(ct) - LinesAtOnce + 1;
            var end = lowest is { } number ? await EndAsync(listed.Where(row => row.Number <= number), ct) : null;
            // One lower bound: of two, a database may go by the wrong one.
            after = end?.Number - 1 ?? after;
            return (filter.In(lines.Where(row => row.Number > after && row.Number <= last).OrderByDescending(row => row.Number)), end);
        }

        var own = all.Where(row => row.ClientId == client);
        var afterOwn = after == 0 ? 0 : await own.LastSerialUpToAsync(after, ct);
        var lastOwn = last == NoLast ? NoLast : await own.LastSerialUpToAsync(last, ct);
        var serials = own.Where(row => row.Serial > afterOwn && row.Serial <= lastOwn).OrderByDescending(row => row.Serial);
        var lowestOwn = filter.LooksAtLines ? await serials.Select(row => (long?)row.Serial).FirstOrDefaultAsync(ct) - LinesAtOnce + 1 : null;
        var endOwn = lowestOwn is { } serial ? await EndAsync(serials.Where(row => row.Serial <= serial), ct) : null;
        afterOwn = endOwn?.Serial - 1 ?? afterOwn;
        return (filter.In(own.Where(row => row.Serial > afterOwn && row.Serial <= lastOwn).OrderByDescending(row => row.Serial)), endOwn);
    }

    /// <summary>The last line that one question looks at, where there are more behind it.</summary>
    private static async Task<End?> EndAsync(IQueryable<LedgerRecord> fromLowest, CancellationToken ct) =>
        await fromLowest.Select(row => new End(row.Number, row.Serial, row.AtUtc)).Take(2).ToListAsync(ct) is [{ } end, _] ? end : null;

    private sealed record End(long Number, long Serial, DateTime AtUtc);
}
