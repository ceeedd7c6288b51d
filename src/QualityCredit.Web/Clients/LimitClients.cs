using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Api;
using QualityCredit.Web.Limits;

namespace QualityCredit.Web.Clients;

/// <summary>
/// Answers each client within its limit, wherever its requests come from, and says in each answer how much is left. A limit that an officer
/// changes begins a window of its own.
/// </summary>
internal sealed class LimitClients(RequestDelegate next, IOptions<ClientOptions> options, TimeProvider time)
{
    private const string Name = "client";

    private readonly ConcurrentDictionary<(string Client, ClientLimit Limit), WindowLimiter> _limiters = [];

    public Task InvokeAsync(HttpContext context)
    {
        if (CallingClient.Find(context) is not { } client)
        {
            return next(context);
        }

        var limit = client.Limit ?? options.Value.UsualLimit;
        using var lease = _limiters.GetOrAdd((client.Id, limit), _ => new(limit.Permits, TimeSpan.FromSeconds(limit.Seconds), time)).AttemptAcquire();
        lease.TryGetMetadata(QuotaMetadata.Remaining, out var remaining);
        lease.TryGetMetadata(QuotaMetadata.ResetAfter, out var resetAfter);
        ClientQuota quota = new(limit, remaining, (long)Math.Ceiling(resetAfter.TotalSeconds));
        context.Features.Set(quota);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";q={limit.Permits};w={limit.Seconds}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";r={quota.Remaining};t={quota.ResetAfterSeconds}");
        if (lease.IsAcquired)
        {
            return next(context);
        }

        headers.RetryAfter = quota.ResetAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.QuotaExceeded(context, Name, quota.ResetAfterSeconds).ExecuteAsync(context);
    }
}
