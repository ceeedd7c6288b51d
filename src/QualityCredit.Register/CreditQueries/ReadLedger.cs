using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Lines of the ledger in their order: a client reads its own, an enterprise those about itself, the regulator all. A page begins behind
/// a number, so that nothing is skipped or repeated while lines are added.
/// </summary>
public sealed class ReadLedger(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 1000;

    /// <param name="client">Only the lines of one client; null for all.</param>
    /// <param name="code">Only the lines about one enterprise; null for all.</param>
    /// <param name="after">The number of the last line seen; 0 for the beginning.</param>
    /// <param name="limit">The most lines.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<LedgerRecord>> ExecuteAsync(string? client, OrganizationCode? code, long after, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = context.CreditQueries.AsNoTracking().Where(row => row.Number > after);
        rows = client is null ? rows : rows.Where(row => row.ClientId == client);
        rows = code is { } one ? rows.Where(row => row.Code == one) : rows;
        return await rows.OrderBy(row => row.Number).Take(Math.Clamp(limit, 1, MostPerPage)).ToListAsync(ct);
    }

    /// <summary>The next lines of a client behind a serial, up to another.</summary>
    internal async Task<IReadOnlyList<LedgerRecord>> OwnAsync(string client, long after, long to, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditQueries.AsNoTracking().Where(row => row.ClientId == client && row.Serial > after && row.Serial <= to)
            .OrderBy(row => row.Serial).Take(MostPerPage).ToListAsync(ct);
    }
}
