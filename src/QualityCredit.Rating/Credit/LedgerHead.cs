using System.Diagnostics.CodeAnalysis;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Credit;

/// <summary>
/// Where a chain of the ledger stood at an instant, signed: a number of lines, and the head that they lead to. The chain alone does not show
/// that lines were cut off its end, or that all of it was written anew; a signed head does.
/// </summary>
/// <param name="Client">Whose lines they are; null for those of all clients.</param>
/// <param name="After">The line before the first of them, 0 where they begin with the first.</param>
/// <param name="Previous">The link or head behind that line.</param>
/// <param name="Lines">The last of them: a serial of the client, or a number among all.</param>
/// <param name="Head">The link or head behind the last line.</param>
/// <param name="AtUtc">When it was signed.</param>
public sealed record LedgerHead(string? Client, long After, byte[] Previous, long Lines, byte[] Head, DateTime AtUtc)
{
    private const string Type = "qc-ledger-head+jws";

    /// <summary>The head as a signed text.</summary>
    public string Sign(ProofSigner signer) => CompactJws.Sign(signer, Type, this);

    /// <summary>Reads a signed head; false where it is malformed, of an unknown key, or not as it was signed.</summary>
    public static bool TryRead(string text, KeySet keys, [NotNullWhen(true)] out LedgerHead? head)
    {
        head = CompactJws.TryRead(text, Type, out var jws) && keys.Find(jws.KeyId) is { } key && jws.IsSignedBy(key)
            && ProofJson.TryRead<LedgerHead>(jws.Payload, out var signed) && signed.IsWellFormed ? signed : null;
        return head is not null;
    }

    private bool IsWellFormed => After >= 0 && Lines >= After && Previous.Length == LedgerLine.LinkLength && Head.Length == LedgerLine.LinkLength;
}
