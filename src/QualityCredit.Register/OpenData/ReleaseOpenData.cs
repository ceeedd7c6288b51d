using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.OpenData;

/// <summary>What became of the wish for a release.</summary>
/// <param name="Release">The current release.</param>
/// <param name="IsNew">Whether it was made now; if not, the list is still the one of the last release.</param>
public sealed record ReleaseReceipt(OpenDataRelease Release, bool IsNew)
{
    /// <summary>
    /// Whether the current release is of a day that has not come: a clock was ahead when it was made. None goes back before it, so that nothing
    /// that ended comes back; until that day the open data tell the list of that day.
    /// </summary>
    public bool IsAhead(DateOnly today) => Release.Day > today;
}

/// <summary>
/// Releases the public list as of a day, if it differs from the last release: all of it in one transaction. Whoever asks for the open data
/// asks for this first, so that nothing is stale because a job did not run.
/// </summary>
public sealed class ReleaseOpenData(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, KeepPublicList lists, OpenDataLedger ledger)
{
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<ReleaseReceipt> ExecuteAsync(DateOnly today, CancellationToken ct)
    {
        var list = await lists.RefreshAsync(ct);
        await using (var context = await contexts.CreateDbContextAsync(ct))
        {
            if (await PlannedRelease.MakeAsync(context, ledger, list, today, default, ct) is null)
            {
                return new(await LastAsync(ct), IsNew: false);
            }
        }

        var isNew = await writer.WriteAsync((context, nowUtc, cancellation) => StoreAsync(context, nowUtc, list, today, cancellation), ct);
        return new(await LastAsync(ct), isNew);
    }

    private async Task<bool> StoreAsync(RegisterContext context, DateTime nowUtc, PublishedList list, DateOnly today, CancellationToken ct)
    {
        if (await PlannedRelease.MakeAsync(context, ledger, list, today, nowUtc, ct) is not { } planned)
        {
            return false;
        }

        context.OpenDataReleases.Add(planned.Release);
        context.OpenDataRows.AddRange(planned.Changes.Select(OpenDataChangeRow.Of));
        return true;
    }

    private Task<OpenDataRelease> LastAsync(CancellationToken ct) => ledger.AskAsync((releases, _) => releases[^1], ct);
}
