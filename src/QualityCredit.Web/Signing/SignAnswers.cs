using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Web.Signing;

/// <summary>Marks an endpoint whose answers are signed.</summary>
internal sealed record SignedAnswers;

internal static class SignsAnswers
{
    public static RouteHandlerBuilder WithSignedAnswers(this RouteHandlerBuilder route) => route.WithMetadata(new SignedAnswers());
}

/// <summary>
/// Signs what an endpoint answers, after RFC 9421: its receiver can prove later what it was told, and upon which question. Covered are
/// status, type and digest, and the method and address that were asked. The keys are at /.well-known/jwks.json. A repeated answer has the
/// same body, and so the same digest; its signature is made anew.
/// </summary>
internal sealed class SignAnswers(RequestDelegate next, SigningKeys keys, TimeProvider time)
{
    private const string DigestHeader = "Content-Digest";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<SignedAnswers>() is null)
        {
            await next(context);
            return;
        }

        var (response, wire) = (context.Response, context.Response.Body);
        using MemoryStream memory = new();
        response.Body = memory;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = wire;
        }

        Sign(context, memory.ToArray());
        memory.Position = 0;
        await memory.CopyToAsync(wire, context.RequestAborted);
    }

    private void Sign(HttpContext context, byte[] body)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers[DigestHeader] = ContentDigest.Of(body);
        var (input, signature) = MessageSignature.Sign(keys.Signer(), AnswerSignature.Label, AnswerSignature.OverAnswer, component => ValueOf(context, component), time.GetUtcNow().ToUnixTimeSeconds());
        (headers["Signature-Input"], headers["Signature"]) = (input, signature);
    }

    public static string? ValueOf(HttpContext context, string component) => component switch
    {
        "\"@status\"" => context.Response.StatusCode.ToString(CultureInfo.InvariantCulture),
        "\"@method\";req" => context.Request.Method,
        "\"@target-uri\";req" => TargetOf(context),
        _ => context.Response.Headers[component.Trim('"')].ToString(),
    };

    /// <summary>As it was sent, and not as it was read: who verifies knows only that (RFC 9421 §2.2.2).</summary>
    private static string TargetOf(HttpContext context)
    {
        var (request, sent) = (context.Request, context.Features.Get<IHttpRequestFeature>()?.RawTarget);
        return sent is { Length: > 0 } and not ['/', ..] ? sent
            : $"{request.Scheme}://{request.Host}{(sent is { Length: > 0 } ? sent : $"{request.PathBase}{request.Path}{request.QueryString}")}";
    }
}
