using System.Globalization;
using System.Threading.RateLimiting;
using QualityCredit.Web.Api;

namespace QualityCredit.Web.Limits;

/// <summary>
/// Answers what is open to everybody within quotas, and says in each answer how much is left: RateLimit-Policy and RateLimit as
/// draft-ietf-httpapi-ratelimit-headers-10 writes them. What they say is what the lease of this very request says.
/// </summary>
internal sealed class LimitRequests(RequestDelegate next, IEnumerable<Quota> quotas)
{
    private readonly Quota[] _quotas = [.. quotas];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>() is null)
        {
            return next(context);
        }

        foreach (var quota in _quotas)
        {
            if (quota.CallerOf(context) is { } caller)
            {
                using var lease = quota.Attempt(caller);
                Tell(context.Response, quota, lease);
                return lease.IsAcquired ? next(context) : RefuseAsync(context, quota, lease);
            }
        }

        return next(context);
    }

    private static void Tell(HttpResponse response, Quota quota, RateLimitLease lease)
    {
        lease.TryGetMetadata(QuotaMetadata.Remaining, out var remaining);
        lease.TryGetMetadata(QuotaMetadata.ResetAfter, out var resetAfter);
        response.Headers["RateLimit-Policy"] = quota.Policy;
        response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{quota.Name}\";r={remaining};t={Seconds(resetAfter)}");
    }

    private static Task RefuseAsync(HttpContext context, Quota quota, RateLimitLease lease)
    {
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
        var seconds = Seconds(after);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (ApiRoutes.Owns(context))
        {
            return Problems.QuotaExceeded(context, quota.Name, seconds).ExecuteAsync(context);
        }

        // A page gets its words from FriendlyErrors.
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }

    private static long Seconds(TimeSpan span) => (long)Math.Ceiling(span.TotalSeconds);
}
