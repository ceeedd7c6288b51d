using System.Diagnostics;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.Api;

/// <summary>
/// Writes a refusal whatever the request accepts: the framework's own writer is silent where only another type is accepted, and who asks for
/// NDJSON would not learn why there is none (RFC 9110 §12.4.1 lets a host answer all the same).
/// </summary>
internal sealed class WriteProblems(IOptions<ProblemDetailsOptions> problems, IOptions<HttpJsonOptions> json) : IProblemDetailsWriter
{
    private const string Type = "application/problem+json";

    public bool CanWrite(ProblemDetailsContext context) => ApiRoutes.Owns(context.HttpContext);

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        problem.Status ??= http.Response.StatusCode;
        problem.Extensions["traceId"] = Activity.Current?.Id ?? http.TraceIdentifier;
        problems.Value.CustomizeProblemDetails?.Invoke(context);
        // Given no token, it is silent where nobody waits for the answer any more.
        return new(http.Response.WriteAsJsonAsync(problem, problem.GetType(), json.Value.SerializerOptions, Type, CancellationToken.None));
    }
}
