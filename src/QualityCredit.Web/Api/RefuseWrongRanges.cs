namespace QualityCredit.Web.Api;

/// <summary>A range that the file does not have is answered without a word; what was set for the file is taken back, so that the problem can be told.</summary>
internal sealed class RefuseWrongRanges(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status416RangeNotSatisfiable && !response.HasStarted)
        {
            (response.ContentLength, response.ContentType) = (null, null);
        }
    }
}
