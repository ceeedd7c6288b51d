using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Register.OpenData;

/// <param name="Manifest">What is said of the release.</param>
/// <param name="Text">The same, signed.</param>
public sealed record SignedManifest(OpenDataManifest Manifest, string Text);

/// <summary>Signs the manifest of a publication. The same publication has the same text while the key is the same.</summary>
public sealed class SignOpenData(SigningKeys keys)
{
    public const string CsvName = "blacklist.csv";

    public const string CsvType = "text/csv; charset=utf-8; header=present";

    public const string NdjsonName = "blacklist.ndjson";

    public const string NdjsonType = "application/x-ndjson; charset=utf-8";

    private Kept? _last;

    /// <param name="publication">The publication.</param>
    /// <param name="folder">Where the files are, with the slash at its end; empty for beside the manifest.</param>
    public SignedManifest Execute(OpenDataPublication publication, string folder)
    {
        var signer = keys.Signer();
        var release = publication.Release;
        OpenDataManifest manifest = new(
            release.Version, release.Day, release.MadeUtc, publication.CurrentOn, release.Rows, release.Upserts, release.Tombstones, release.LastSequence, release.LogSize, release.Format,
            [
                new(CsvName, CsvType, release.CsvBytes, release.CsvSha256, folder + CsvName),
                new(NdjsonName, NdjsonType, release.NdjsonBytes, release.NdjsonSha256, folder + NdjsonName),
            ]);
        if (_last is { } last && (last.Version, last.On, last.Folder, last.Key) == (release.Version, publication.CurrentOn, folder, signer.Key.Id))
        {
            return last.Signed;
        }

        SignedManifest signed = new(manifest, manifest.Sign(signer));
        _last = new(release.Version, publication.CurrentOn, folder, signer.Key.Id, signed);
        return signed;
    }

    private sealed record Kept(int Version, DateOnly On, string Folder, string Key, SignedManifest Signed);
}
