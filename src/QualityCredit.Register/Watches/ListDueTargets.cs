using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>The clients to whom something can be delivered now.</summary>
public sealed class ListDueTargets(IDbContextFactory<RegisterContext> contexts, KnownClients clients, TimeProvider time)
{
    /// <param name="holder">The process that asks: what another one holds is not due.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<string>> ExecuteAsync(string holder, DateOnly today, CancellationToken ct)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(ct);
        var waiting = await context.WatchTargets.AsNoTracking()
            .Where(row => row.State == TargetState.Active && (row.NextAttemptUtc == null || row.NextAttemptUtc <= nowUtc))
            .Where(row => row.HeldUntilUtc == null || row.HeldUntilUtc <= nowUtc || row.HeldBy == holder)
            .Select(row => new { Target = row, Last = context.WatchEvents.Where(one => one.ClientId == row.ClientId).Max(one => (long?)one.Sequence) ?? 0 })
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return [];
        }

        var everything = await PublishedFeed.LastAsync(context, ct);
        var known = await clients.ReadAsync(ct);
        return
        [
            .. waiting.Where(row => row.Target.DeliveredUpTo < (row.Target.Feed == WatchFeed.Everything ? everything : row.Last))
                .Where(row => known.Find(row.Target.ClientId) is { } client && client.MayWatch(row.Target.Feed, today)).Select(row => row.Target.ClientId),
        ];
    }
}
