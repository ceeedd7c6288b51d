using System.ComponentModel.DataAnnotations;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Clients;

/// <summary>The terms on which programs ask this host.</summary>
internal sealed record ClientOptions : IValidatableObject
{
    public const string Section = "Clients";

    /// <summary>The usual limit: so many requests in so many seconds.</summary>
    public string Limit { get; init; } = "600/60";

    /// <summary>How many refused credentials an address has in how many seconds, before it is told to wait for the rest of them.</summary>
    public string Failures { get; init; } = "30/300";

    public TokenOptions Token { get; init; } = new();

    public ClientLimit UsualLimit => Parsed(Limit)!;

    public ClientLimit FailureLimit => Parsed(Failures)!;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, value) in new[] { (nameof(Limit), Limit), (nameof(Failures), Failures) })
        {
            if (Parsed(value) is null)
            {
                yield return new($"{Section}:{name} is \"{value}\"; write it as 600/60: six hundred in sixty seconds.");
            }
        }

        if (Token.Problem() is { } problem)
        {
            yield return new($"{Section}:{nameof(Token)}: {problem}");
        }
    }

    private static ClientLimit? Parsed(string text) => ClientLimit.TryParse(text, out var limit) ? limit : null;
}

/// <summary>An outside identity provider whose tokens (JWT) name clients. Where nothing is stated, no token lets anybody in.</summary>
internal sealed record TokenOptions
{
    /// <summary>What a token says in <c>iss</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>What a token says in <c>aud</c>: this register.</summary>
    public string? Audience { get; init; }

    /// <summary>A file with the provider's public keys (JSON Web Key Set), read at the start.</summary>
    public string? KeysFile { get; init; }

    /// <summary>Or the address of its OpenID Connect metadata, from which the keys are read and followed.</summary>
    public string? Metadata { get; init; }

    /// <summary>How long the provider may take to answer with its keys.</summary>
    public int PatienceSeconds { get; init; } = 5;

    /// <summary>The claim that holds the client's short id.</summary>
    public string ClientClaim { get; init; } = "client_id";

    public bool IsOn => Issuer is { Length: > 0 } || Audience is { Length: > 0 } || KeysFile is { Length: > 0 } || Metadata is { Length: > 0 };

    public string? Problem() =>
        !IsOn ? null
        : Issuer is not { Length: > 0 } || Audience is not { Length: > 0 } || ClientClaim.Length == 0 ? "Issuer, Audience and ClientClaim are needed together."
        : KeysFile is { Length: > 0 } == Metadata is { Length: > 0 } ? "Give either KeysFile or Metadata."
        : KeysFile is { Length: > 0 } file && !File.Exists(file) ? $"There is no file {file}."
        : Metadata is { Length: > 0 } metadata && !IsSafe(metadata) ? $"Metadata is \"{metadata}\"; it is an https address."
        : PatienceSeconds is < 1 or > 60 ? "PatienceSeconds is 1 to 60."
        : null;

    /// <summary>Whoever answers in the provider's place names keys of his own: only encrypted, or within this machine.</summary>
    public static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
