using Microsoft.Net.Http.Headers;

namespace QualityCredit.Web.Api;

/// <summary>JSON between programs is UTF-8 (RFC 8259 §8.1). A charset that nobody knows would be an exception further in.</summary>
internal sealed class RefuseOtherCharsets(RequestDelegate next)
{
    private const string Utf8 = "utf-8";

    public Task InvokeAsync(HttpContext context)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset is { Length: > 0 } charset
            && !HeaderUtilities.RemoveQuotes(charset).Equals(Utf8, StringComparison.OrdinalIgnoreCase))
        {
            // The status pages put the problem to it.
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
