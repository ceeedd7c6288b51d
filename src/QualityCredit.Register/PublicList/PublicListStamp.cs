using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.PublicList;

/// <summary>
/// What tells, without reading the list, whether it moved: each number grows with every write of its kind and none ever falls. The
/// steps of policies are among them, because what may be done against an entry follows from the policies.
/// </summary>
internal readonly record struct PublicListStamp(int Leaves, int Steps, long Enterprises, int FormerNames, int PolicySteps)
{
    public static Task<PublicListStamp> ReadAsync(RegisterContext context, CancellationToken ct) => context.Clock
        .Select(_ => new PublicListStamp(
            context.LogEntries.Count(leaf => leaf.Subject == LogSubject.Listing || leaf.Subject == LogSubject.ListingClosed),
            context.ListingSteps.Count(),
            context.ListedEnterprises().Sum(row => (long)row.Version),
            context.ListedFormerNames().Count(),
            context.PolicySteps.Count()))
        .SingleAsync(ct);
}
