using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Ends a key at once and for good.</summary>
public sealed class RevokeKey(RegisterWriter writer)
{
    public async Task<ClientReceipt> ExecuteAsync(string id, string keyId, ActOfOfficer act, CancellationToken ct) =>
        act.Refusal() is { } wrong
            ? wrong
            : await writer.WriteAsync((context, nowUtc, cancellation) => RevokeAsync(context, nowUtc, id, keyId, act, cancellation), ct);

    private static async Task<ClientReceipt> RevokeAsync(RegisterContext context, DateTime nowUtc, string id, string keyId, ActOfOfficer act, CancellationToken ct)
    {
        if (await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(row => row.KeyId == keyId && row.ClientId == id, ct) is not { } key)
        {
            return new KeyNotFound(keyId);
        }

        if (key.RevokedUtc is not null)
        {
            return new KeyRevokedBefore(keyId);
        }

        await context.ApiKeys.Where(row => row.KeyId == keyId).ExecuteUpdateAsync(row => row.SetProperty(ended => ended.RevokedUtc, nowUtc), ct);
        await context.RecordActAsync(id, ClientActKind.KeyRevoked, act, nowUtc, ct, keyId);
        return new ClientChanged(id);
    }
}
