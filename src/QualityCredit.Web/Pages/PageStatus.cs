namespace QualityCredit.Web.Pages;

internal static class PageStatus
{
    /// <summary>
    /// The page is shown with this status. It is set when the response starts: Blazor throws away the content of a page that says 404
    /// while it is being rendered.
    /// </summary>
    public static void AnswerWith(this HttpContext context, int status) => context.Response.OnStarting(() =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
