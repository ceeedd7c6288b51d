using System.Collections.Concurrent;
using QualityCredit.Register.Editions;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Browsing;

/// <summary>The policies in force today, as people read them.</summary>
internal sealed class ReadPoliciesInForce(ActivePolicies policies, OfficeCalendar calendar)
{
    private readonly ConcurrentDictionary<string, PolicyReading> _readings = new();

    public async Task<PolicyReading> ExecuteAsync(CancellationToken ct)
    {
        var library = await policies.OnAsync(calendar.Today, ct);
        return _readings.GetOrAdd(library.Digest, _ => new(library, isAnalysed: ReferenceEquals(library, policies.Shipped)));
    }
}
