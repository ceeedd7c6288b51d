using System.Net;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Limits;

namespace QualityCredit.Web.Clients;

/// <summary>An address whose credentials were refused too often is not listened to for a while, whatever it shows.</summary>
internal sealed class ThrottleFailures(IOptions<ClientOptions> options, IOptions<LimitsOptions> limits, TimeProvider time)
{
    private readonly Quota _quota = new("failures", Of(options.Value.FailureLimit), limits.Value.MostCallers, _ => null, time);

    /// <returns>Seconds to wait; null where it is listened to.</returns>
    public long? WaitOf(IPAddress? address)
    {
        using var lease = _quota.Look(CallerKey.OfAddress(address));
        return lease.TryGetMetadata(QuotaMetadata.Remaining, out var remaining) && remaining == 0 && lease.TryGetMetadata(QuotaMetadata.ResetAfter, out var wait)
            ? (long)Math.Ceiling(wait.TotalSeconds)
            : null;
    }

    public void Count(IPAddress? address) => _quota.Attempt(CallerKey.OfAddress(address)).Dispose();

    private static QuotaOptions Of(ClientLimit limit) => new() { Requests = limit.Permits, Seconds = limit.Seconds };
}
