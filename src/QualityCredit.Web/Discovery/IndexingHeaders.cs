namespace QualityCredit.Web.Discovery;

/// <summary>Tells search engines not to keep what is not a public page; also where a page forgets to say so itself.</summary>
internal sealed class IndexingHeaders(RequestDelegate next, PublicPages pages)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!pages.MayBeIndexed(context.Request))
        {
            context.Response.Headers["X-Robots-Tag"] = "noindex";
        }

        return next(context);
    }
}
