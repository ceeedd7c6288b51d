using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>The ledger as it lies in the database, past everything that shows it to people.</summary>
public static class StoredLedger
{
    /// <summary>The lines of a client, or of all, in their order.</summary>
    public static async Task<IReadOnlyList<LedgerRecord>> LinesAsync(this IDbContextFactory<RegisterContext> contexts, string? client, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditQueries.AsNoTracking().Where(row => client == null || row.ClientId == client).OrderBy(row => row.Number).ToListAsync(ct);
    }
}
