using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace QualityCredit.Web.Limits;

/// <summary>What a limiter of ours says of each lease.</summary>
internal static class QuotaMetadata
{
    public static MetadataName<int> Remaining { get; } = MetadataName.Create<int>("REMAINING");

    /// <summary>Until the whole quota is there again.</summary>
    public static MetadataName<TimeSpan> ResetAfter { get; } = MetadataName.Create<TimeSpan>("RESET_AFTER");
}

/// <summary>
/// So many permits in a window that begins with the first of them. The framework's own window does not say when it ends, and takes
/// no clock; the headers have to tell the truth.
/// </summary>
internal sealed class WindowLimiter(int permits, TimeSpan window, TimeProvider time) : RateLimiter
{
    private readonly Lock _turn = new();
    private DateTimeOffset _end = DateTimeOffset.MinValue;
    private int _remaining;
    private long _granted;
    private long _refused;

    /// <summary>Asked by whoever holds many limiters, in order to let go of those that nobody needs.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_turn)
            {
                var now = time.GetUtcNow();
                return IsOver(now) ? (now - _end).Duration() : null;
            }
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_turn)
        {
            return new() { CurrentAvailablePermits = IsOver(time.GetUtcNow()) ? permits : _remaining, TotalSuccessfulLeases = _granted, TotalFailedLeases = _refused };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_turn)
        {
            var now = time.GetUtcNow();
            if (IsOver(now))
            {
                (_end, _remaining) = (now + window, permits);
            }

            var isGranted = permitCount <= _remaining;
            if (isGranted)
            {
                _remaining -= permitCount;
                _granted++;
            }
            else
            {
                _refused++;
            }

            return new Lease(isGranted, _remaining, _end - now);
        }
    }

    /// <summary>Nobody waits: who has no permit left is told when there will be some.</summary>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    /// <summary>A window that ends later than it can was begun before the clock was set back: nobody waits for its end.</summary>
    private bool IsOver(DateTimeOffset now) => now >= _end || _end - now > window;

    private sealed class Lease(bool isAcquired, int remaining, TimeSpan resetAfter) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [QuotaMetadata.Remaining.Name, QuotaMetadata.ResetAfter.Name, .. isAcquired ? [] : (string[])[MetadataName.RetryAfter.Name]];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == QuotaMetadata.Remaining.Name ? remaining
                : metadataName == QuotaMetadata.ResetAfter.Name || (!isAcquired && metadataName == MetadataName.RetryAfter.Name) ? resetAfter
                : null;
            return metadata is not null;
        }
    }
}
