using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Looks through the lines that were written since the last time for what is unusual. It may be killed at any point and run in several
/// hosts at once: each alert is raised once.
/// </summary>
public sealed class RaiseLedgerAlerts(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, PolicyLibrary policies)
{
    private readonly LedgerLaw _law = LedgerLaw.Of(policies.Policies);

    /// <returns>How many alerts were raised.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var position = await PositionAsync(context, ct);
        var until = await context.CreditQueries.MaxAsync(row => (long?)row.Number, ct) ?? 0;
        if (until <= position)
        {
            return 0;
        }

        WatchQueries watch = new(_law, await RaisedAsync(context, ct));
        List<UnusualQueries> found = [];
        await foreach (var query in Queries(context, await StartAsync(context, position, ct), until).AsAsyncEnumerable().WithCancellation(ct))
        {
            found.AddRange(watch.Read(query));
        }

        return await writer.WriteAsync((work, nowUtc, cancellation) => KeepAsync(work, found, until, nowUtc, cancellation), ct);
    }

    /// <summary>A window before the first new line, so that what began before it counts.</summary>
    private async Task<long> StartAsync(RegisterContext context, long position, CancellationToken ct)
    {
        var last = await context.CreditQueries.AsNoTracking().Where(row => row.Number <= position).OrderByDescending(row => row.Number).Select(row => (DateTime?)row.AtUtc).FirstOrDefaultAsync(ct);
        if (last is null)
        {
            return 0;
        }

        var before = last.Value.AddHours(-_law.LongestWindowHours);
        return await context.CreditQueries.AsNoTracking().Where(row => row.Number <= position && row.AtUtc <= before)
            .OrderByDescending(row => row.Number).Select(row => row.Number).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<WatchedQuery> Queries(RegisterContext context, long after, long until) => context.CreditQueries.AsNoTracking()
        .Where(row => row.Number > after && row.Number <= until).OrderBy(row => row.Number)
        .Select(row => new WatchedQuery(
            row.Number, row.ClientId, row.AtUtc, row.Purpose, row.Verdict, !context.CreditQueries.Any(other => other.Code == row.Code && other.Number < row.Number)));

    private static async Task<int> KeepAsync(RegisterContext context, List<UnusualQueries> found, long until, DateTime nowUtc, CancellationToken ct)
    {
        var raised = await RaisedAsync(context, ct);
        var id = await context.LedgerAlerts.MaxAsync(row => (int?)row.Id, ct) ?? 0;
        // Another host may have been quicker.
        UnusualQueries[] news = [.. found.Where(alert => alert.First > raised.GetValueOrDefault((alert.Pattern.Name, alert.Client)))];
        context.LedgerAlerts.AddRange(news.Select(alert => new LedgerAlert
        {
            Id = ++id,
            Pattern = alert.Pattern.Name,
            ClientId = alert.Client,
            First = alert.First,
            Last = alert.Last,
            FromUtc = alert.FromUtc,
            UntilUtc = alert.UntilUtc,
            Queries = alert.Pattern.AtLeast,
            WithinHours = alert.Pattern.WithinHours,
            RaisedUtc = nowUtc,
        }));
        var position = await context.LedgerWatchPositions.SingleOrDefaultAsync(ct);
        if (position is null)
        {
            context.LedgerWatchPositions.Add(new() { Id = LedgerWatchPosition.Only, Number = until });
        }
        else
        {
            position.Number = Math.Max(position.Number, until);
        }

        return news.Length;
    }

    private static async Task<long> PositionAsync(RegisterContext context, CancellationToken ct) =>
        await context.LedgerWatchPositions.AsNoTracking().Select(row => (long?)row.Number).SingleOrDefaultAsync(ct) ?? 0;

    private static async Task<Dictionary<(string Pattern, string Client), long>> RaisedAsync(RegisterContext context, CancellationToken ct) =>
        (await context.LedgerAlerts.AsNoTracking().GroupBy(row => new { row.Pattern, row.ClientId }).Select(rows => new { rows.Key.Pattern, rows.Key.ClientId, Last = rows.Max(row => row.Last) }).ToListAsync(ct))
        .ToDictionary(row => (row.Pattern, row.ClientId), row => row.Last);
}
