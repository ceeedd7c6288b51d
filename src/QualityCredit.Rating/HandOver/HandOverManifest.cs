using System.Diagnostics.CodeAnalysis;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.HandOver;

/// <summary>What the register says of a package, to be signed.</summary>
/// <param name="Receiver">For whom it is.</param>
/// <param name="Number">Its number, from 1 without gaps for each receiver.</param>
/// <param name="Day">The day whose state it is.</param>
/// <param name="MadeUtc">When it was made.</param>
/// <param name="Kind"><c>full</c> takes the place of everything held before; <c>delta</c> is applied to what was held after the package <paramref name="Base"/>.</param>
/// <param name="Base">The confirmed package that a delta begins with; 0 for a full one.</param>
/// <param name="BaseSha256">SHA-256 of the full file that is held before it is applied.</param>
/// <param name="ResultSha256">SHA-256 of the full file that is held when every line was taken.</param>
/// <param name="Rows">Number of records in that file.</param>
/// <param name="Upserts">Lines that put a record.</param>
/// <param name="Tombstones">Lines that take one out.</param>
/// <param name="HeldBack">Records with a value that does not fit its field; they are not in the package.</param>
/// <param name="DataVersion">The version of what is published.</param>
/// <param name="Files">The data file and its description.</param>
public sealed record HandOverManifest(
    string Receiver,
    int Number,
    DateOnly Day,
    DateTime MadeUtc,
    string Kind,
    int Base,
    string BaseSha256,
    string ResultSha256,
    int Rows,
    int Upserts,
    int Tombstones,
    int HeldBack,
    long DataVersion,
    IReadOnlyList<OpenDataFile> Files)
{
    private const string Type = "qc-hand-over+jws";

    /// <summary>The manifest as a signed text.</summary>
    public string Sign(ProofSigner signer) => CompactJws.Sign(signer, Type, this);

    /// <summary>Reads a signed manifest; false where it is malformed, of an unknown key, or not as it was signed.</summary>
    public static bool TryRead(string text, KeySet keys, [NotNullWhen(true)] out HandOverManifest? manifest)
    {
        manifest = null;
        return CompactJws.TryRead(text, Type, out var jws) && keys.Find(jws.KeyId) is { } key && jws.IsSignedBy(key) && ProofJson.TryRead(jws.Payload, out manifest);
    }
}
