using Microsoft.AspNetCore.Http.HttpResults;

namespace QualityCredit.Web.Pages.Errors;

/// <summary>
/// Gives an error without a page one. The framework's own middleware for this would also throw away the pages that set 404 and say
/// more than it could.
/// </summary>
internal sealed class FriendlyErrors(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (!response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType))
        {
            RazorComponentResult<ErrorDocument> page = new(new { Status = response.StatusCode }) { StatusCode = response.StatusCode };
            await page.ExecuteAsync(context);
        }
    }
}
