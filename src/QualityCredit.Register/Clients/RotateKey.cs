using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Issues a new key; those before it work until the overlap is over, so that the client changes over without a gap.</summary>
public sealed class RotateKey(RegisterWriter writer)
{
    public async Task<ClientReceipt> ExecuteAsync(string id, KeyTerms key, ActOfOfficer act, CancellationToken ct) =>
        (act.Refusal() ?? key.Refusal()) is { } wrong
            ? wrong
            : await writer.WriteAsync<ClientReceipt>(
                async (context, nowUtc, cancellation) => await context.EditionOfClientAsync(id, cancellation) == 0
                    ? new ClientNotFound(id)
                    : await context.IssueKeyAsync(id, key, act, nowUtc, cancellation),
                ct);
}
