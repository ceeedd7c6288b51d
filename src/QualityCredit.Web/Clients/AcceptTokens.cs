using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Clients;

/// <summary>
/// Tokens of an outside identity provider (RFC 7519). Signatures of public keys only: a token that is not signed, or signed with the public key
/// taken as a shared secret, is refused whatever its header says.
/// </summary>
internal sealed class AcceptTokens(IOptions<ClientOptions> options, ProviderKeys keys) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const string Critical = "crit";

    private static readonly string[] _algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions jwt)
    {
        var token = options.Value.Token;
        if (name != ClientSchemes.Token || !token.IsOn)
        {
            return;
        }

        (jwt.MapInboundClaims, jwt.SaveToken) = (false, false);
        (jwt.ForwardChallenge, jwt.ForwardForbid) = (ClientSchemes.Key, ClientSchemes.Key);
        jwt.TokenValidationParameters = new()
        {
            ValidIssuer = token.Issuer,
            ValidAudience = token.Audience,
            ValidAlgorithms = _algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(1),
        };
        if (token.KeysFile is { Length: > 0 } file)
        {
            jwt.TokenValidationParameters.IssuerSigningKeys = KeysOf(file);
            jwt.Configuration = new() { Issuer = token.Issuer! };
        }
        else
        {
            jwt.ConfigurationManager = keys;
        }

        jwt.Events = new()
        {
            OnMessageReceived = context => token.KeysFile is { Length: > 0 } ? Task.CompletedTask : SeekKeyAsync(context),
            OnTokenValidated = context => AdmitAsync(context, token.ClientClaim),
            OnAuthenticationFailed = RefuseAsync,
        };
    }

    /// <summary>A shared secret in the file would let everybody who can read it make tokens: the host does not start with one.</summary>
    internal static IReadOnlyList<SecurityKey> KeysOf(string file)
    {
        JsonWebKeySet set = new(File.ReadAllText(file));
        return set.Keys.Count > 0 && set.Keys.All(key => key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve && !key.HasPrivateKey)
            ? [.. set.Keys]
            : throw new InvalidOperationException($"{file} must hold public RSA or EC keys and nothing else.");
    }

    /// <summary>Only for a token that its provider could have made is the provider asked: one that is over or foreign is wrong under any key.</summary>
    private async Task SeekKeyAsync(MessageReceivedContext context)
    {
        if (BearerToken.Of(context.Request) is not { } text || CouldBeRight(text, context.Options.TokenValidationParameters) is not { } token)
        {
            return;
        }

        if (await keys.SeekAsync(token.Kid) is { } undecided)
        {
            context.HttpContext.Features.Set(undecided);
        }
        else if (token.Kid is not { Length: > 0 })
        {
            context.HttpContext.Features.Set(new KeyUnnamed());
        }
    }

    private static JsonWebToken? CouldBeRight(string text, TokenValidationParameters terms)
    {
        try
        {
            JsonWebToken token = new(text);
            Validators.ValidateIssuer(token.Issuer, token, terms);
            Validators.ValidateAudience(token.Audiences, token, terms);
            Validators.ValidateLifetime(token.ValidFrom, token.ValidTo, token, terms);
            return _algorithms.Contains(token.Alg) ? token : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static async Task AdmitAsync(TokenValidatedContext context, string claim)
    {
        // What its provider calls critical must be understood or refused (RFC 7515 §4.1.11), and nothing of the kind is understood here.
        if (((JsonWebToken)context.SecurityToken).TryGetHeaderValue<object>(Critical, out _))
        {
            context.Fail(LetIn(context.HttpContext).Refuse(context.HttpContext, new CredentialRefused()).Failure!);
            return;
        }

        context.HttpContext.Features.Set(new RightToken());
        var result = await LetIn(context.HttpContext).ByTokenAsync(context.HttpContext, context.Principal?.FindFirstValue(claim), context.SecurityToken.ValidTo);
        if (result.Succeeded)
        {
            (context.Principal, context.Properties) = (result.Principal, result.Properties!);
            context.Success();
        }
        else
        {
            context.Fail("not admitted");
        }
    }

    /// <summary>The framework tells this of every exception. One behind a right token is ours, such as a register that is away: undecided here, it is thrown on.</summary>
    private async Task RefuseAsync(AuthenticationFailedContext context)
    {
        var features = context.HttpContext.Features;
        var undecided = features.Get<KeyUndecided>();
        if (features.Get<KeyUnnamed>() is not null && context.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            undecided = await keys.SeekOthersAsync();
        }

        if (undecided is not null)
        {
            features.Set(ClientRefusal.Of(undecided));
            context.Fail("not decided");
        }
        else if (features.Get<RightToken>() is null)
        {
            context.Fail(LetIn(context.HttpContext).Refuse(context.HttpContext, new CredentialRefused()).Failure!);
        }
    }

    private static LetClientIn LetIn(HttpContext context) => context.RequestServices.GetRequiredService<LetClientIn>();

    private sealed record RightToken;

    /// <summary>Of a token that could be right and does not say under which key.</summary>
    private sealed record KeyUnnamed;
}
