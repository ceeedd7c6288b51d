using System.Globalization;
using Microsoft.OpenApi;
using QualityCredit.Web.Api;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Limits;
using QualityCredit.Web.Signing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>An answer with these headers beside those that follow from what the endpoint is.</summary>
internal sealed record AnswersHeaders(params IReadOnlyList<string> Names);

/// <summary>Answers of these kinds say when to come again, where that helps.</summary>
internal sealed record AsksToComeAgain(params IReadOnlyList<int> Statuses);

/// <summary>Writes into the document what the headers of answers say.</summary>
internal sealed class DescribeHeaders : IOperationFilter
{
    private static readonly string _notModified = StatusCodes.Status304NotModified.ToString(CultureInfo.InvariantCulture);

    private static readonly string _tooMany = StatusCodes.Status429TooManyRequests.ToString(CultureInfo.InvariantCulture);

    private static readonly string _unknown = StatusCodes.Status401Unauthorized.ToString(CultureInfo.InvariantCulture);

    private static readonly string _conflict = StatusCodes.Status409Conflict.ToString(CultureInfo.InvariantCulture);

    private static readonly string[] _limits = ["RateLimit", "RateLimit-Policy"];

    private static readonly string[] _signed = ["Content-Digest", "Signature-Input", "Signature"];

    /// <summary>The headers that answers refer to.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["ETag"] = "Names the answer as it is; If-None-Match asks whether it still is so.",
        ["Location"] = "Where it goes on.",
        ["RateLimit"] = "How much of the limit is left, and after how many seconds it is whole again (draft-ietf-httpapi-ratelimit-headers-10).",
        ["RateLimit-Policy"] = "The limit (draft-ietf-httpapi-ratelimit-headers-10).",
        [Answer.VersionHeader] = "The data version at which the answer was read.",
        [LedgerEndpoints.LastHeader] = "The serial of the last line of the export: after of the next one.",
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
        foreach (var (status, answer) in operation.Responses)
        {
            var (always, sometimes) = (Always(status, operation, metadata).ToList(), Sometimes(status, operation, metadata).ToList());
            if (always.Count + sometimes.Count > 0)
            {
                ((OpenApiResponse)answer).Headers = always.Select(name => (Name: name, Header: (IOpenApiHeader)new OpenApiHeaderReference(name, context.Document)))
                    .Concat(sometimes.Select(name => (Name: name, Header: (IOpenApiHeader)Of(name, isRequired: false)))).ToDictionary(header => header.Name, header => header.Header);
            }
        }
    }

    /// <summary>A header as the document says what it is.</summary>
    public static OpenApiHeader Of(string name, bool isRequired) => new() { Description = Words[name], Required = isRequired, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static IEnumerable<string> Always(string status, OpenApiOperation operation, IList<object> metadata)
    {
        var isGiven = status[0] is '2' or '3';
        IEnumerable<string> own = isGiven ? metadata.OfType<AnswersHeaders>().SelectMany(answers => answers.Names) : [];
        return
        [
            .. isGiven && operation.Responses!.ContainsKey(_notModified) ? ["ETag"] : Array.Empty<string>(),
            // What has no body is not signed.
            .. status == _notModified ? own.Except(_signed) : own,
            .. status is "201" or "202" or "302" ? ["Location"] : Array.Empty<string>(),
            .. isGiven && metadata.OfType<SignedAnswers>().Any() ? _signed : [],
            .. isGiven && IsLimited(operation) && !IsPublic(metadata) ? _limits : [],
            .. status == _tooMany ? ["Retry-After"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Sometimes(string status, OpenApiOperation operation, IList<object> metadata) =>
    [
        // An officer who is signed in has no limit, and who was not let in is told nothing of one.
        .. IsLimited(operation) && (status[0] is '2' or '3' ? IsPublic(metadata) : status != _unknown) ? _limits : [],
        .. MayAskToComeAgain(status, metadata) ? ["Retry-After"] : Array.Empty<string>(),
    ];

    private static bool IsLimited(OpenApiOperation operation) => operation.Responses!.ContainsKey(_tooMany);

    private static bool IsPublic(IList<object> metadata) => metadata.OfType<LimitedAttribute>().Any();

    private static bool MayAskToComeAgain(string status, IList<object> metadata) =>
        metadata.OfType<AsksToComeAgain>().SelectMany(answers => answers.Statuses).Any(one => one.ToString(CultureInfo.InvariantCulture) == status)
        || (status == _conflict && metadata.OfType<KeyUse>().Any(use => use.Mode != KeyMode.None));
}
