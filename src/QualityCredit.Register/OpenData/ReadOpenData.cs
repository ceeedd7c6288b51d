using QualityCredit.Rating.OpenData;

namespace QualityCredit.Register.OpenData;

/// <summary>The full files of the current release.</summary>
/// <param name="Release">The release.</param>
/// <param name="CurrentOn">The day for which it is the current one.</param>
/// <param name="Csv">The file for people.</param>
/// <param name="Ndjson">The file for programs.</param>
public sealed record OpenDataPublication(OpenDataRelease Release, DateOnly CurrentOn, byte[] Csv, byte[] Ndjson);

/// <summary>The stored releases do not say what they said when they were made.</summary>
public sealed class OpenDataChangedException(int version) : IOException($"The rows of release {version} of the open data are not those that were released.");

/// <summary>What became of the wish for a delta.</summary>
public abstract record DeltaReceipt(OpenDataRelease Current);

/// <param name="Current">The release that the delta leads to.</param>
/// <param name="Delta">The file.</param>
public sealed record DeltaMade(OpenDataRelease Current, byte[] Delta) : DeltaReceipt(Current);

/// <summary>There is no such version.</summary>
public sealed record DeltaOfUnknownVersion(OpenDataRelease Current, int Version) : DeltaReceipt(Current);

/// <summary>The delta would lead to a release that is not the current one: it might show what has been taken down since.</summary>
public sealed record DeltaSuperseded(OpenDataRelease Current) : DeltaReceipt(Current);

/// <summary>
/// The open data as they may be shown now: the full files of the current release, deltas that lead to it, and its changes. What ended is
/// never shown again, not even as part of an older release; of those the digests stay.
/// </summary>
public sealed class ReadOpenData(ReleaseOpenData release, OpenDataLedger ledger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private OpenDataPublication? _last;

    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<OpenDataPublication> CurrentAsync(DateOnly today, CancellationToken ct)
    {
        var current = (await release.ExecuteAsync(today, ct)).Release;
        await _turn.WaitAsync(ct);
        try
        {
            return _last = _last?.Release.Version == current.Version ? _last with { CurrentOn = today } : await MakeAsync(current.Version, today, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The files of any release, for those who keep the register: what was published then.</summary>
    /// <returns>Null where there is no such release.</returns>
    public Task<OpenDataPublication?> AtAsync(int version, CancellationToken ct) => ledger.AskAsync(
        (releases, history) => version < 1 || version > releases.Count ? null : Files(releases[version - 1], history, releases[version - 1].Day), ct);

    /// <summary>What leads from one version to the current one.</summary>
    public async Task<DeltaReceipt> DeltaAsync(int from, int to, DateOnly today, CancellationToken ct)
    {
        await release.ExecuteAsync(today, ct);
        return await ledger.AskAsync<DeltaReceipt>(
            (releases, history) =>
            {
                var current = releases[^1];
                return to < 1 || to > current.Version ? new DeltaOfUnknownVersion(current, to)
                    : from < 0 || from > to ? new DeltaOfUnknownVersion(current, from)
                    : to < current.Version ? new DeltaSuperseded(current)
                    : new DeltaMade(current, OpenDataDelta.Write(new(from, to, DigestAt(releases, from), current.NdjsonSha256), history.Between(from, to)));
            },
            ct);
    }

    public void Dispose() => _turn.Dispose();

    private static string DigestAt(IReadOnlyList<OpenDataRelease> releases, int version) => version == 0 ? OpenDataFiles.DigestOf([]) : releases[version - 1].NdjsonSha256;

    private async Task<OpenDataPublication> MakeAsync(int version, DateOnly today, CancellationToken ct) =>
        await ledger.AskAsync((releases, history) => Files(releases[version - 1], history, today), ct);

    private static OpenDataPublication Files(OpenDataRelease release, OpenDataHistory history, DateOnly day)
    {
        var lines = history.LinesAt(release.Version);
        OpenDataPublication publication = new(release, day, OpenDataFiles.Csv(lines), OpenDataFiles.Ndjson(lines));
        // The CSV of an older format cannot be made again, and is not: only its digest is kept.
        return OpenDataFiles.DigestOf(publication.Ndjson) == release.NdjsonSha256
            && (release.Format != OpenDataFiles.Format || OpenDataFiles.DigestOf(publication.Csv) == release.CsvSha256)
                ? publication
                : throw new OpenDataChangedException(release.Version);
    }
}
