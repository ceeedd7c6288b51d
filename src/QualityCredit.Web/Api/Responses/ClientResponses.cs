using QualityCredit.Register.Clients;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>Whom the register takes the caller for, and what it may do.</summary>
internal sealed record ClientResponse
{
    /// <summary>The short id under which its queries are recorded.</summary>
    public required string Client { get; init; }

    public required string Name { get; init; }

    [OneOf<ClientKind>]
    public required TermResponse Kind { get; init; }

    public string? Organization { get; init; }

    public required IReadOnlyList<ScopeResponse> Scopes { get; init; }

    /// <summary>The public number of the key; absent where a token was shown.</summary>
    public string? Key { get; init; }

    /// <summary>When the key or token ends: at its expiry, or when the time beside its successor is over.</summary>
    public required DateTime EndsUtc { get; init; }

    public required ClientLimitResponse Limit { get; init; }
}

/// <summary>One thing that the client may do.</summary>
internal sealed record ScopeResponse([OneOfScopes] string Code, string Zh, string En);

/// <summary>How many requests are answered in a window, this one counted.</summary>
internal sealed record ClientLimitResponse(int Requests, int Seconds, int Remaining, long ResetAfterSeconds);
