using System.Diagnostics.CodeAnalysis;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.OpenData;

/// <summary>A full file of a release.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its digest in lower-case hexadecimal.</param>
/// <param name="Url">Where it is, seen from the host.</param>
public sealed record OpenDataFile(string Name, string MediaType, long Bytes, string Sha256, string Url);

/// <summary>What the register says of a release, to be signed.</summary>
/// <param name="Version">The release, from 1.</param>
/// <param name="Day">The day for which the release was made.</param>
/// <param name="MadeUtc">When it was made.</param>
/// <param name="CurrentOn">The day for which it was still the current one when this was signed.</param>
/// <param name="Rows">Number of entries in the full files.</param>
/// <param name="Upserts">Entries that came or changed with this release.</param>
/// <param name="Tombstones">Entries that ended with this release.</param>
/// <param name="LastSequence">Number of the last change of the change feed.</param>
/// <param name="LogSize">Number of leaves of the transparency log when it was made.</param>
/// <param name="Format">The format of the files.</param>
/// <param name="Files">The full files.</param>
public sealed record OpenDataManifest(
    int Version,
    DateOnly Day,
    DateTime MadeUtc,
    DateOnly CurrentOn,
    int Rows,
    int Upserts,
    int Tombstones,
    long LastSequence,
    int LogSize,
    int Format,
    IReadOnlyList<OpenDataFile> Files)
{
    private const string Type = "qc-open-data+jws";

    /// <summary>The manifest as a signed text.</summary>
    public string Sign(ProofSigner signer) => CompactJws.Sign(signer, Type, this);

    /// <summary>Reads a signed manifest; false where it is malformed, of an unknown key, or not as it was signed.</summary>
    public static bool TryRead(string text, KeySet keys, [NotNullWhen(true)] out OpenDataManifest? manifest)
    {
        manifest = null;
        return CompactJws.TryRead(text, Type, out var jws) && keys.Find(jws.KeyId) is { } key && jws.IsSignedBy(key)
            && ProofJson.TryRead(jws.Payload, out manifest);
    }
}
