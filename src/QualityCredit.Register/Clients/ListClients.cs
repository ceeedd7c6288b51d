using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>A client with its keys, everything that was done with it and what is suspicious, the newest first.</summary>
public sealed record ClientCard(KnownClient Client, IReadOnlyList<KnownKey> Keys, IReadOnlyList<ApiClientAct> Acts, IReadOnlyList<ApiClientAlarm> Alarms);

public sealed class ListClients(KnownClients clients, IDbContextFactory<RegisterContext> contexts)
{
    public async Task<IReadOnlyList<ClientCard>> ExecuteAsync(CancellationToken ct) => await ReadAsync(null, ct);

    /// <summary>One client, or null.</summary>
    public async Task<ClientCard?> FindAsync(string id, CancellationToken ct) => (await ReadAsync(id, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<ClientCard>> ReadAsync(string? id, CancellationToken ct)
    {
        var known = await clients.ReadAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var keys = await context.ApiKeys.AsNoTracking().Where(row => id == null || row.ClientId == id).OrderByDescending(row => row.IssuedUtc).ToListAsync(ct);
        var acts = await context.ApiClientActs.AsNoTracking().Where(row => id == null || row.ClientId == id).OrderByDescending(row => row.Id).ToListAsync(ct);
        var alarms = await context.ApiClientAlarms.AsNoTracking().Where(row => id == null || row.ClientId == id).OrderByDescending(row => row.AtUtc).ToListAsync(ct);
        return
        [
            .. known.Clients.Values.Where(client => id is null || client.Id == id).OrderBy(client => client.Id, StringComparer.Ordinal).Select(client => new ClientCard(
                client,
                [.. keys.Where(row => row.ClientId == client.Id).Select(KnownKey.Of)],
                [.. acts.Where(row => row.ClientId == client.Id)],
                [.. alarms.Where(row => row.ClientId == client.Id)])),
        ];
    }
}
