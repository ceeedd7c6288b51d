using System.Diagnostics.CodeAnalysis;
using System.Text;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Credit;

/// <summary>
/// How lines of the ledger are handed out to the client whose they are: one JSON object a line. First the signed head, which says from which
/// link to which link the lines lead; then each line with its link. With the public keys alone anybody can check that none was changed,
/// left out or moved, and that the end is there.
/// </summary>
public static class LedgerExport
{
    /// <summary>The first line.</summary>
    /// <param name="signedHead">The head of the lines that follow.</param>
    public static string Begin(string signedHead) => ProofJson.Write(new ExportedHead(signedHead));

    /// <summary>A line with its link.</summary>
    public static string Write(LedgerLine line, ReadOnlySpan<byte> link) => ProofJson.Write(new ExportedLine(line, Convert.ToHexStringLower(link)));

    internal static bool TryReadHead(string text, [NotNullWhen(true)] out string? signed)
    {
        signed = ProofJson.TryRead<ExportedHead>(Encoding.UTF8.GetBytes(text), out var head) ? head.Head : null;
        return signed is not null;
    }

    internal static bool TryReadLine(string text, [NotNullWhen(true)] out ExportedLine? line) =>
        ProofJson.TryRead(Encoding.UTF8.GetBytes(text), out line) && ProofJson.Write(line) == text;

    internal sealed record ExportedHead(string Head);

    internal sealed record ExportedLine(LedgerLine Line, string Link);
}
