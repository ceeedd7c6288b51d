using QualityCredit.Rating.OpenData;

namespace QualityCredit.Register.OpenData;

/// <summary>A change with the release that made it public.</summary>
public sealed record ReleasedChange(ShownChange Change, OpenDataRelease Release);

/// <summary>Changes in their order.</summary>
/// <param name="Changes">Those after the number that was asked for.</param>
/// <param name="Current">The current release, whose last change ends the feed.</param>
public sealed record ChangePage(IReadOnlyList<ReleasedChange> Changes, OpenDataRelease Current);

/// <summary>
/// The change feed of the published list: every entry that came, changed or ended, whether by a case, an import, a correction or because its
/// term is over.
/// </summary>
public sealed class ReadOpenDataChanges(ReleaseOpenData release, OpenDataLedger ledger)
{
    public const int MostPerPage = 1000;

    /// <param name="since">Number of the last change that is known already; null for the last changes of all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null where the feed has not come to the number yet.</returns>
    public async Task<ChangePage?> ExecuteAsync(long? since, int limit, DateOnly today, CancellationToken ct)
    {
        await release.ExecuteAsync(today, ct);
        var most = Math.Clamp(limit, 1, MostPerPage);
        return await ledger.AskAsync(
            (releases, history) => (since ?? Math.Max(0, history.LastSequence - most)) is var from && (from < 0 || from > history.LastSequence) ? null : new ChangePage(
                [.. history.Since(from, most).Select(change => new ReleasedChange(change, releases[change.Version - 1]))], releases[^1]),
            ct);
    }
}
