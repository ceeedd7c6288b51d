using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>
/// One process delivers to a target at a time. Its hold ends by itself, so that another one goes on where it was killed.
/// </summary>
public sealed class HoldTarget(RegisterWriter writer)
{
    /// <returns>The target as it stands, or null where there is nothing to deliver to, or another process does.</returns>
    public Task<WatchTarget?> ExecuteAsync(string clientId, string holder, TimeSpan lease, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            var target = await context.WatchTargets.SingleOrDefaultAsync(row => row.ClientId == clientId && row.State == TargetState.Active, cancellation);
            if (target is null || (target.HeldUntilUtc > nowUtc && target.HeldBy != holder))
            {
                return null;
            }

            (target.HeldBy, target.HeldUntilUtc) = (holder, nowUtc + lease);
            return target;
        },
        ct);
}
