using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Credit;

/// <summary>
/// One question in the ledger: who asked, when, about whom, for what and under which authorisation, and what was answered (征信业管理条例 22).
/// </summary>
/// <param name="Number">Its place among all questions, from 1 without gaps.</param>
/// <param name="Client">Who asked.</param>
/// <param name="Serial">Its place among the questions of this client, from 1 without gaps.</param>
/// <param name="AtUtc">When.</param>
/// <param name="User">The natural person who asked.</param>
/// <param name="Code">The organization code that was asked about.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Words">What the purpose is, where it is none of the list.</param>
/// <param name="Authorisation">Reference of the authorisation that was named.</param>
/// <param name="Verdict">Code of what the authorisation came to.</param>
/// <param name="DataVersion">Version of the published data that was answered from.</param>
/// <param name="Answer">SHA-256 of the body that was sent, lower-case hexadecimal.</param>
public sealed record LedgerLine(
    long Number, string Client, long Serial, DateTime AtUtc, string User, string Code, string Purpose, string? Words, string? Authorisation, string Verdict, long DataVersion, string Answer)
{
    /// <summary>Bytes of a link.</summary>
    public const int LinkLength = 32;

    private const byte LinkMark = 2;
    private const byte HeadMark = 3;

    /// <summary>What stands before the first line.</summary>
    public static byte[] Beginning => new byte[LinkLength];

    /// <summary>The line as text; the same for the same question, always.</summary>
    public string ToText() => ProofJson.Write(this);

    /// <summary>Reads a line; false where the text is none, or not written as this program writes it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out LedgerLine? line) =>
        ProofJson.TryRead(Encoding.UTF8.GetBytes(text), out line) && line.ToText() == text;

    /// <summary>The link of this line in the chain of its client, behind the link before it. By it a client checks its own lines without seeing another's.</summary>
    public byte[] LinkAfter(ReadOnlySpan<byte> previous) => SHA256.HashData([LinkMark, .. previous, .. Encoding.UTF8.GetBytes(ToText())]);

    /// <summary>The head of the whole ledger behind a link: the chain over the lines of all clients.</summary>
    public static byte[] HeadAfter(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> link) => SHA256.HashData([HeadMark, .. previous, .. link]);
}
