using System.Diagnostics.CodeAnalysis;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Credit;

/// <summary>Where the chain of one client stood when lines were removed.</summary>
/// <param name="Client">The client.</param>
/// <param name="Serial">Its last removed line.</param>
/// <param name="Link">The link behind it.</param>
public sealed record CutEnd(string Client, long Serial, byte[] Link);

/// <summary>
/// That the lines of the ledger up to a number were removed because their term was over, and where the chains stood there: signed, so that what
/// is left can be verified from there on, and nobody can cut without the key.
/// </summary>
/// <param name="Number">The last removed line.</param>
/// <param name="Head">The head behind it.</param>
/// <param name="Ends">Where the chain of each client stood that had asked by then.</param>
/// <param name="Before">Only lines before this day were removed.</param>
/// <param name="AtUtc">When.</param>
public sealed record LedgerCut(long Number, byte[] Head, IReadOnlyList<CutEnd> Ends, DateOnly Before, DateTime AtUtc)
{
    private const string Type = "qc-ledger-cut+jws";

    /// <summary>The cut as a signed text.</summary>
    public string Sign(ProofSigner signer) => CompactJws.Sign(signer, Type, this);

    /// <summary>Reads a signed cut; false where it is malformed, of an unknown key, or not as it was signed.</summary>
    public static bool TryRead(string text, KeySet keys, [NotNullWhen(true)] out LedgerCut? cut)
    {
        cut = null;
        return CompactJws.TryRead(text, Type, out var jws) && keys.Find(jws.KeyId) is { } key && jws.IsSignedBy(key) && ProofJson.TryRead(jws.Payload, out cut);
    }
}
