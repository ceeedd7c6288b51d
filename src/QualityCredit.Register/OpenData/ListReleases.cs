namespace QualityCredit.Register.OpenData;

/// <summary>The releases with their digests, the last one first.</summary>
public sealed class ListReleases(ReleaseOpenData release, OpenDataLedger ledger)
{
    public const int MostPerPage = 200;

    /// <param name="before">Only those before this version; null for the last ones.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<OpenDataRelease>> ExecuteAsync(int? before, int limit, DateOnly today, CancellationToken ct)
    {
        await release.ExecuteAsync(today, ct);
        return await ledger.AskAsync<IReadOnlyList<OpenDataRelease>>(
            (releases, _) => [.. releases.Reverse().SkipWhile(row => row.Version >= before).Take(Math.Clamp(limit, 1, MostPerPage))], ct);
    }
}
