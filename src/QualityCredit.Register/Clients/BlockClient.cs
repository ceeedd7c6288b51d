using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Shuts a client out at once, whatever its keys and tokens say, or lets it in again.</summary>
public sealed class BlockClient(RegisterWriter writer)
{
    public async Task<ClientReceipt> ExecuteAsync(string id, bool blocked, ActOfOfficer act, CancellationToken ct) =>
        act.Refusal() is { } wrong
            ? wrong
            : await writer.WriteAsync((context, nowUtc, cancellation) => SetAsync(context, nowUtc, id, blocked, act, cancellation), ct);

    private static async Task<ClientReceipt> SetAsync(RegisterContext context, DateTime nowUtc, string id, bool blocked, ActOfOfficer act, CancellationToken ct)
    {
        if (await context.EditionOfClientAsync(id, ct) == 0)
        {
            return new ClientNotFound(id);
        }

        if ((await context.BlockingsAsync(ct)).ContainsKey(id) == blocked)
        {
            return blocked ? new ClientBlockedBefore() : new ClientNotBlocked();
        }

        await context.RecordActAsync(id, blocked ? ClientActKind.Blocked : ClientActKind.Unblocked, act, nowUtc, ct);
        return new ClientChanged(id);
    }
}
