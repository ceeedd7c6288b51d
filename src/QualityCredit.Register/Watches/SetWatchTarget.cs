using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>What became of a wish about where events are sent.</summary>
public abstract record TargetReceipt;

public sealed record TargetSet(WatchTarget Target) : TargetReceipt;

public sealed record TargetRemoved : TargetReceipt;

public sealed record TargetMissing : TargetReceipt;

/// <summary>The feed has not come to the number.</summary>
public sealed record SequenceUnknown(long Last) : TargetReceipt;

/// <summary>A client names where its events are sent, takes that back, or has events sent again.</summary>
public sealed class SetWatchTarget(RegisterWriter writer)
{
    /// <param name="clientId">Whose events.</param>
    /// <param name="url">Checked before.</param>
    /// <param name="feed">Which events.</param>
    /// <param name="after">The last event that it has; null to go on where deliveries of this feed stood, at the beginning of a portfolio, or at the end of everything.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<TargetReceipt> ExecuteAsync(string clientId, string url, WatchFeed feed, long? after, CancellationToken ct) => writer.WriteAsync<TargetReceipt>(
        async (context, nowUtc, cancellation) =>
        {
            var target = await context.WatchTargets.SingleOrDefaultAsync(row => row.ClientId == clientId, cancellation);
            var last = await WatchNumbers.LastAsync(context, clientId, feed, cancellation);
            var from = after ?? (target?.Feed == feed ? target.DeliveredUpTo : feed == WatchFeed.Everything ? last : 0);
            if (from < 0 || from > last)
            {
                return new SequenceUnknown(last);
            }

            if (target is null)
            {
                target = new() { ClientId = clientId, Edition = 0, Url = url, Feed = feed, State = TargetState.Active, DeliveredUpTo = from, SinceUtc = nowUtc };
                context.WatchTargets.Add(target);
            }

            (target.Url, target.Feed, target.State) = (url, feed, TargetState.Active);
            return Restarted(target, from, nowUtc);
        },
        ct);

    public Task<TargetReceipt> RemoveAsync(string clientId, CancellationToken ct) => writer.WriteAsync<TargetReceipt>(
        async (context, _, cancellation) => await context.WatchTargets.Where(row => row.ClientId == clientId).ExecuteDeleteAsync(cancellation) > 0 ? new TargetRemoved() : new TargetMissing(),
        ct);

    /// <summary>Everything after a number is sent again, dead letters too, each under the number it has.</summary>
    public Task<TargetReceipt> ReplayAsync(string clientId, long after, CancellationToken ct) => writer.WriteAsync<TargetReceipt>(
        async (context, nowUtc, cancellation) =>
        {
            if (await context.WatchTargets.SingleOrDefaultAsync(row => row.ClientId == clientId && row.State == TargetState.Active, cancellation) is not { } target)
            {
                return new TargetMissing();
            }

            var last = await WatchNumbers.LastAsync(context, clientId, target.Feed, cancellation);
            return after < 0 || after > last ? new SequenceUnknown(last) : Restarted(target, after, nowUtc);
        },
        ct);

    private static TargetSet Restarted(WatchTarget target, long after, DateTime nowUtc)
    {
        (target.Edition, target.DeliveredUpTo, target.SinceUtc) = (target.Edition + 1, after, nowUtc);
        target.ClearFailures();
        (target.HeldBy, target.HeldUntilUtc) = (null, null);
        return new(target);
    }
}
