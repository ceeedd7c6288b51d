using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>How a client's watching stands.</summary>
/// <param name="Codes">How many codes it watches.</param>
/// <param name="Last">Number of the last event of its portfolio.</param>
/// <param name="Target">Where events are sent; null where it reads them itself.</param>
/// <param name="LastOfTarget">Number of the last event that is to be sent there.</param>
/// <param name="DeadLetters">How many events could not be delivered in time.</param>
public sealed record WatchCard(int Codes, long Last, WatchTarget? Target, long LastOfTarget, long DeadLetters);

public sealed class FindWatch(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 1_000;

    public async Task<WatchCard> ExecuteAsync(string clientId, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var codes = await context.WatchedCodes.CountAsync(row => row.ClientId == clientId && row.UntilFeed == null, ct);
        var last = await WatchNumbers.LastAsync(context, clientId, WatchFeed.Portfolio, ct);
        var target = await context.WatchTargets.AsNoTracking().SingleOrDefaultAsync(row => row.ClientId == clientId, ct);
        var lastOfTarget = target is null ? 0 : await WatchNumbers.LastAsync(context, clientId, target.Feed, ct);
        return new(codes, last, target, lastOfTarget, await context.DeadLetters.Where(row => row.ClientId == clientId).SumAsync(row => row.LastSequence - row.FirstSequence + 1, ct));
    }

    /// <summary>What could not be delivered in time, in its order.</summary>
    public async Task<IReadOnlyList<DeadLetters>> DeadLettersAsync(string clientId, int after, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.DeadLetters.AsNoTracking().Where(row => row.ClientId == clientId && row.Number > after)
            .OrderBy(row => row.Number).Take(Math.Clamp(limit, 1, MostPerPage)).ToListAsync(ct);
    }

    /// <summary>The last stretches of what could not be delivered in time, the last one first.</summary>
    public async Task<IReadOnlyList<DeadLetters>> LastDeadLettersAsync(string clientId, int most, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.DeadLetters.AsNoTracking().Where(row => row.ClientId == clientId).OrderByDescending(row => row.Number).Take(most).ToListAsync(ct);
    }
}
