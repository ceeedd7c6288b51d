namespace QualityCredit.Web.Api;

/// <summary>A range that the file does not have is answered without a word; what was set for the file is taken back, so that the problem can be told.</summary>
internal sealed class RefuseWrongRanges(RequestDelegate next)
{
    private const string Bytes = "bytes=";

    public async Task InvokeAsync(HttpContext context)
    {
        // In a unit that is not known it is as if there were none (RFC 9110 §14.2); the framework would count it in bytes.
        if (context.Request.Headers.Range is [{ } range] && !range.StartsWith(Bytes, StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Headers.Remove("Range");
        }

        await next(context);
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status416RangeNotSatisfiable && !response.HasStarted)
        {
            (response.ContentLength, response.ContentType) = (null, null);
        }
    }
}
