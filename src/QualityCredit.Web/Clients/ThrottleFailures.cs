using System.Net;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Limits;

namespace QualityCredit.Web.Clients;

/// <summary>
/// An address whose credentials were refused too often is told to wait, and no longer why. A right one is let in all the same: nobody guesses
/// a key, and behind the address may be other programs of the same bank, whose keys are in order.
/// </summary>
internal sealed class ThrottleFailures(IOptions<ClientOptions> options, IOptions<LimitsOptions> limits, TimeProvider time)
{
    private readonly Quota _quota = new("failures", Of(options.Value.FailureLimit), limits.Value.MostCallers, _ => null, time);

    /// <summary>Whether the next failure of an address will be told to wait.</summary>
    public bool AreTooMany(IPAddress? address) => _quota.IsSpent(CallerKey.OfAddress(address));

    /// <returns>Seconds to wait; null where there have not been too many yet.</returns>
    public long? Count(IPAddress? address)
    {
        using var lease = _quota.Attempt(CallerKey.OfAddress(address));
        return !lease.IsAcquired && lease.TryGetMetadata(QuotaMetadata.ResetAfter, out var wait) ? (long)Math.Ceiling(wait.TotalSeconds) : null;
    }

    private static QuotaOptions Of(ClientLimit limit) => new() { Requests = limit.Permits, Seconds = limit.Seconds };
}
