using Microsoft.Net.Http.Headers;

namespace QualityCredit.Web.Api;

/// <summary>JSON between programs is UTF-8 (RFC 8259 §8.1). A charset that nobody knows would be an exception further in.</summary>
internal sealed class RefuseOtherCharsets(RequestDelegate next)
{
    private const string Utf8 = "utf-8";

    public Task InvokeAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || NameValueHeaderValue.Find(type.Parameters, "charset") is not { } charset)
        {
            return next(context);
        }

        if (!HeaderUtilities.RemoveQuotes(charset.Value).Equals(Utf8, StringComparison.OrdinalIgnoreCase))
        {
            // The status pages put the problem to it.
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        // In quotes it says the same (RFC 9110 §8.3.1), and those who read the body know it without them only.
        type.Charset = Utf8;
        context.Request.ContentType = type.ToString();
        return next(context);
    }
}
