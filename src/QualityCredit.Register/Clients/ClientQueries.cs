using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Who does something with a client, and why: every act is recorded with both.</summary>
public sealed record ActOfOfficer(string Officer, string Reason)
{
    internal ClientFieldWrong? Refusal() => Reason.Trim().Length is > 0 and <= ApiClientAct.LongestReason
        ? null
        : new("reason", Reason, new Bilingual($"请填写理由，不超过{ApiClientAct.LongestReason}字。", $"Give a reason of at most {ApiClientAct.LongestReason} characters."));
}

internal static class ClientQueries
{
    /// <summary>The edition that holds, or 0 where there is no such client.</summary>
    public static async Task<int> EditionOfClientAsync(this RegisterContext context, string id, CancellationToken ct) =>
        await context.ApiClients.Where(row => row.Id == id).MaxAsync(row => (int?)row.Edition, ct) ?? 0;

    /// <summary>The client on the terms that hold, or null.</summary>
    public static Task<ApiClient?> PresentClientAsync(this RegisterContext context, string id, CancellationToken ct) =>
        context.ApiClients.AsNoTracking().Where(row => row.Id == id).OrderByDescending(row => row.Edition).FirstOrDefaultAsync(ct);

    public static async Task RecordActAsync(
        this RegisterContext context, string client, ClientActKind kind, ActOfOfficer act, DateTime nowUtc, CancellationToken ct, string? keyId = null)
    {
        var last = context.ApiClientActs.Local.Select(row => (long?)row.Id).Max() ?? await context.ApiClientActs.MaxAsync(row => (long?)row.Id, ct) ?? 0;
        context.ApiClientActs.Add(new()
        {
            Id = last + 1,
            ClientId = client,
            Kind = kind,
            AtUtc = nowUtc,
            Officer = act.Officer,
            Reason = act.Reason.Trim(),
            KeyId = keyId,
        });
    }

    /// <summary>Adds a key; those that hold yet end with the overlap at the latest.</summary>
    public static async Task<KeyIssued> IssueKeyAsync(
        this RegisterContext context, string client, KeyTerms terms, ActOfOfficer act, DateTime nowUtc, CancellationToken ct)
    {
        var (key, ends, expires) = (KeyText.Create(), nowUtc.AddDays(terms.OverlapDays), nowUtc.AddDays(terms.LifeDays));
        // What ends at once ends by the act, not by a clock, which may be set back.
        DateTime? revoked = terms.OverlapDays == 0 ? nowUtc : null;
        var others = await context.ApiKeys
            .Where(row => row.ClientId == client && row.RevokedUtc == null && row.ExpiresUtc > nowUtc && (row.OverlapEndsUtc == null || row.OverlapEndsUtc > ends))
            .ExecuteUpdateAsync(row => row.SetProperty(other => other.OverlapEndsUtc, ends).SetProperty(other => other.RevokedUtc, revoked), ct);
        context.ApiKeys.Add(new() { KeyId = key.KeyId, ClientId = client, Hash = key.Hash(), IssuedUtc = nowUtc, ExpiresUtc = expires });
        await context.RecordActAsync(client, ClientActKind.KeyIssued, act, nowUtc, ct, key.KeyId);
        return new(client, key, expires, others > 0 ? ends : null);
    }

    /// <summary>The last blocking that was not lifted, by client.</summary>
    public static async Task<Dictionary<string, ApiClientAct>> BlockingsAsync(this RegisterContext context, CancellationToken ct) =>
        (await context.ApiClientActs.AsNoTracking()
            .Where(row => row.Kind == ClientActKind.Blocked || row.Kind == ClientActKind.Unblocked)
            .OrderBy(row => row.Id)
            .ToListAsync(ct))
        .GroupBy(row => row.ClientId, StringComparer.Ordinal)
        .Select(acts => acts.Last())
        .Where(act => act.Kind == ClientActKind.Blocked)
        .ToDictionary(act => act.ClientId, StringComparer.Ordinal);
}
