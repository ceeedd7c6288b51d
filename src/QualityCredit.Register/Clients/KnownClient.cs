using System.Net;

namespace QualityCredit.Register.Clients;

/// <summary>A client as it stands.</summary>
/// <param name="Id">Its short id.</param>
/// <param name="Edition">Which edition of its terms holds.</param>
/// <param name="Terms">The terms.</param>
/// <param name="BlockedBecause">Why it is shut out; null where it is not.</param>
public sealed record KnownClient(string Id, int Edition, ClientTerms Terms, string? BlockedBecause)
{
    public bool MayComeFrom(IPAddress? address) =>
        Terms.Addresses.Count == 0 || (address is not null && Terms.Addresses.Any(range => range.Contains(address)));
}

/// <summary>A key as it stands, without its secret.</summary>
public sealed record KnownKey(string KeyId, string ClientId, ReadOnlyMemory<byte> Hash, DateTime IssuedUtc, DateTime ExpiresUtc, DateTime? OverlapEndsUtc, DateTime? RevokedUtc, DateOnly? LastUsedOn)
{
    /// <summary>The first instant at which it does not work.</summary>
    public DateTime EndsUtc => new[] { ExpiresUtc, OverlapEndsUtc ?? ExpiresUtc, RevokedUtc ?? ExpiresUtc }.Min();

    internal static KnownKey Of(ApiKey row) => new(row.KeyId, row.ClientId, row.Hash, row.IssuedUtc, row.ExpiresUtc, row.OverlapEndsUtc, row.RevokedUtc, row.LastUsedOn);
}

/// <summary>All clients and keys as they stood after an act. It never changes.</summary>
public sealed record ClientSnapshot(long LastAct, IReadOnlyDictionary<string, KnownClient> Clients, IReadOnlyDictionary<string, KnownKey> Keys)
{
    public KnownClient? Find(string id) => Clients.GetValueOrDefault(id);

    public KnownKey? FindKey(string keyId) => Keys.GetValueOrDefault(keyId);
}
