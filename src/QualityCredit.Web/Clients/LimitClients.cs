using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Api;
using QualityCredit.Web.Limits;

namespace QualityCredit.Web.Clients;

/// <summary>
/// Answers each client within its limit, wherever its requests come from, and says in each answer how much is left: in a refusal for want of
/// a scope too, so it stands before the scopes are asked. Who was not let in, such as a stranger with a stolen key, uses nothing up. A limit
/// that an officer changes begins a window of its own.
/// </summary>
internal sealed class LimitClients(RequestDelegate next, IOptions<ClientOptions> options, TimeProvider time)
{
    private const string Name = "client";

    private readonly ConcurrentDictionary<(string Client, ClientLimit Limit), WindowLimiter> _limiters = [];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequiredClient>() is null
            || !(await context.AuthenticateAsync(ClientSchemes.Any)).Succeeded || CallingClient.Find(context) is not { } client)
        {
            await next(context);
            return;
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
            await next(context);
            return;
        }

        headers.RetryAfter = quota.ResetAfterSeconds.ToString(CultureInfo.InvariantCulture);
        await Problems.QuotaExceeded(context, Name, quota.ResetAfterSeconds).ExecuteAsync(context);
    }
}
