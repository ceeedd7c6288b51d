using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

internal static class ClientNames
{
    /// <summary>What the clients are called now; who is not on record is called by the short name that the ledger has.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesOfClientsAsync(this RegisterContext context, IEnumerable<string> clients, CancellationToken ct)
    {
        string[] ids = [.. clients.Distinct()];
        var rows = await context.ApiClients.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => new { row.Id, row.Edition, row.Name }).ToListAsync(ct);
        var names = rows.GroupBy(row => row.Id).ToDictionary(editions => editions.Key, editions => editions.MaxBy(row => row.Edition)!.Name);
        return ids.ToDictionary(id => id, id => names.GetValueOrDefault(id, id));
    }
}
