using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Clients;

/// <summary>The client that this request comes from, as it stood when it was let in.</summary>
internal sealed record CallingClient
{
    /// <summary>The short id: what records of queries name.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ClientKind Kind { get; init; }

    public OrganizationCode? Organization { get; init; }

    public required IReadOnlySet<ClientScope> Scopes { get; init; }

    /// <summary>Null where an identity provider's token named the client.</summary>
    public string? KeyId { get; init; }

    /// <summary>When the key or token ends.</summary>
    public required DateTime CredentialEndsUtc { get; init; }

    /// <summary>Null where it has the usual limit.</summary>
    public ClientLimit? Limit { get; init; }

    public bool Has(ClientScope scope) => Scopes.Contains(scope);

    /// <summary>Behind <see cref="RequireClientConventions"/> there always is one.</summary>
    public static CallingClient Of(HttpContext context) => Find(context)
        ?? throw new InvalidOperationException($"{context.Request.Path} asks for the calling client but does not require one.");

    public static CallingClient? Find(HttpContext context) => context.Features.Get<CallingClient>();

    public static CallingClient Of(Admitted admitted) => new()
    {
        Id = admitted.Client.Id,
        Name = admitted.Client.Terms.Name,
        Kind = admitted.Client.Terms.Kind,
        Organization = admitted.Client.Terms.Organization,
        Scopes = admitted.Client.Terms.Scopes.ToHashSet(),
        KeyId = admitted.Key?.KeyId,
        CredentialEndsUtc = admitted.EndsUtc,
        Limit = admitted.Client.Terms.Limit,
    };
}
