namespace QualityCredit.Web.Hosting;

/// <summary>Absolute addresses are made of the host that was asked for: one that is none would be an exception wherever the first is made.</summary>
internal sealed class RefuseWrongHosts(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsHost(context.Request))
        {
            return next(context);
        }

        (context.Response.StatusCode, context.Response.ContentType) = (StatusCodes.Status400BadRequest, "text/plain; charset=utf-8");
        return context.Response.WriteAsync("Host 不是有效的主机名 The header Host names no host.\n", context.RequestAborted);
    }

    // Without a host there is nothing to be wrong: health is asked so, by HTTP/1.0.
    private static bool IsHost(HttpRequest request)
    {
        try
        {
            return !request.Host.HasValue || Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
