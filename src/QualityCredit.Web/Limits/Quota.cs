using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;

namespace QualityCredit.Web.Limits;

/// <summary>
/// How much each caller is answered. A request for which <paramref name="callerOf"/> names nobody is under no quota of this name; of
/// several quotas the first that names somebody counts.
/// </summary>
/// <param name="name">Its name in the headers.</param>
/// <param name="options">How much it allows.</param>
/// <param name="mostCallers">So many are counted one by one; whoever comes beyond shares one quota, so that memory is bounded.</param>
/// <param name="callerOf">Who asks.</param>
/// <param name="time">The clock.</param>
internal sealed class Quota(string name, QuotaOptions options, int mostCallers, Func<HttpContext, string?> callerOf, TimeProvider time)
{
    private static readonly TimeSpan _betweenSweeps = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, WindowLimiter> _limiters = new(StringComparer.Ordinal);
    private long _sweptTicks;

    public string Name => name;

    /// <summary>The value of RateLimit-Policy.</summary>
    public string Policy { get; } = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={options.Requests};w={options.Seconds}");

    public string? CallerOf(HttpContext context) => callerOf(context);

    public RateLimitLease Attempt(string caller) => LimiterOf(caller).AttemptAcquire();

    /// <summary>Whether the next attempt would fail; asking is none, and is not counted.</summary>
    public bool IsSpent(string caller) =>
        (_limiters.TryGetValue(caller, out var limiter) || (_limiters.Count >= mostCallers && _limiters.TryGetValue(CallerKey.Others, out limiter)))
        && limiter.GetStatistics().CurrentAvailablePermits == 0;

    private WindowLimiter LimiterOf(string caller)
    {
        if (_limiters.TryGetValue(caller, out var limiter))
        {
            return limiter;
        }

        if (_limiters.Count >= mostCallers)
        {
            Sweep();
        }

        return _limiters.GetOrAdd(_limiters.Count < mostCallers ? caller : CallerKey.Others, _ => new(options.Requests, TimeSpan.FromSeconds(options.Seconds), time));
    }

    /// <summary>Lets go of those whose window is over: a new one would say the same of them.</summary>
    private void Sweep()
    {
        var (now, swept) = (time.GetUtcNow().UtcTicks, Interlocked.Read(ref _sweptTicks));
        if (Math.Abs(now - swept) < _betweenSweeps.Ticks || Interlocked.CompareExchange(ref _sweptTicks, now, swept) != swept)
        {
            return;
        }

        foreach (var (caller, limiter) in _limiters)
        {
            if (limiter.IdleDuration is not null)
            {
                _limiters.TryRemove(caller, out _);
            }
        }
    }
}
