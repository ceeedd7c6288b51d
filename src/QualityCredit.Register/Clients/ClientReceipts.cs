using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Clients;

/// <summary>What became of an act on a client.</summary>
public abstract record ClientReceipt;

public sealed record ClientChanged(string ClientId) : ClientReceipt;

/// <summary>The only time that the key is seen: the register keeps its hash.</summary>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Key">The key.</param>
/// <param name="ExpiresUtc">When it ends.</param>
/// <param name="OthersEndUtc">When the keys before it end; null where there was none.</param>
public sealed record KeyIssued(string ClientId, KeyText Key, DateTime ExpiresUtc, DateTime? OthersEndUtc) : ClientReceipt;

/// <param name="Reason">Stable code.</param>
/// <param name="Words">What is wrong and what to do.</param>
public abstract record ClientRefused(string Reason, Bilingual Words) : ClientReceipt;

public sealed record ClientNotFound(string Id) : ClientRefused("client-not-found", new($"没有客户“{Id}”。", $"There is no client \"{Id}\"."));

public sealed record ClientIdTaken(string Id) : ClientRefused("client-id-taken", new($"编号“{Id}”已被使用，请另取。", $"The id \"{Id}\" is taken; choose another."));

public sealed record ClientFieldWrong(string Field, string Value, Bilingual Words) : ClientRefused("client-field-wrong", Words);

public sealed record KeyNotFound(string KeyId) : ClientRefused("key-not-found", new($"该客户没有密钥“{KeyId}”。", $"The client has no key \"{KeyId}\"."));

public sealed record KeyRevokedBefore(string KeyId) : ClientRefused("key-revoked-before", new($"密钥“{KeyId}”此前已撤销。", $"The key \"{KeyId}\" was revoked before."));

public sealed record ClientBlockedBefore() : ClientRefused("client-blocked-before", new("该客户此前已停用。", "The client is blocked already."));

public sealed record ClientNotBlocked() : ClientRefused("client-not-blocked", new("该客户未停用。", "The client is not blocked."));
