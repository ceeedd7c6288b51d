using System.Globalization;
using Microsoft.OpenApi;
using QualityCredit.Web.Signing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>An answer with these headers beside those that follow from what the endpoint is.</summary>
internal sealed record AnswersHeaders(params IReadOnlyList<string> Names);

/// <summary>Writes into the document what the headers of answers say.</summary>
internal sealed class DescribeHeaders : IOperationFilter
{
    private static readonly string _notModified = StatusCodes.Status304NotModified.ToString(CultureInfo.InvariantCulture);

    private static readonly string _tooMany = StatusCodes.Status429TooManyRequests.ToString(CultureInfo.InvariantCulture);

    private static readonly string[] _signed = ["Content-Digest", "Signature-Input", "Signature"];

    /// <summary>The headers that answers refer to.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["ETag"] = "Names the answer as it is; If-None-Match asks whether it still is so.",
        ["Location"] = "Where it goes on.",
        ["RateLimit"] = "How much of the limit is left, and after how many seconds it is whole again (draft-ietf-httpapi-ratelimit-headers-10).",
        ["RateLimit-Policy"] = "The limit (draft-ietf-httpapi-ratelimit-headers-10).",
        ["Retry-After"] = "After how many seconds to come again.",
        ["Content-Digest"] = "Digest of the body (RFC 9530).",
        ["Repr-Digest"] = "Digest of the whole, of which this may be a part (RFC 9530).",
        ["Signature-Input"] = "What the signature covers (RFC 9421): status, type and digest of the answer, method and address of the question.",
        ["Signature"] = "The signature (RFC 9421, ES256); the keys are at /.well-known/jwks.json.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        var isTagged = operation.Responses.ContainsKey(_notModified);
        var isLimited = operation.Responses.ContainsKey(_tooMany);
        foreach (var (status, answer) in operation.Responses)
        {
            var isGiven = status[0] is '2' or '3';
            string[] names =
            [
                .. isGiven && isTagged ? ["ETag"] : Array.Empty<string>(),
                .. isGiven ? metadata.OfType<AnswersHeaders>().SelectMany(answers => answers.Names) : [],
                .. status is "201" or "202" or "302" ? ["Location"] : Array.Empty<string>(),
                .. isGiven && metadata.OfType<SignedAnswers>().Any() ? _signed : [],
                .. isGiven && isLimited ? ["RateLimit", "RateLimit-Policy"] : Array.Empty<string>(),
                .. status == _tooMany ? ["Retry-After"] : Array.Empty<string>(),
            ];
            if (names.Length > 0)
            {
                ((OpenApiResponse)answer).Headers = names.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, context.Document));
            }
        }
    }
}
