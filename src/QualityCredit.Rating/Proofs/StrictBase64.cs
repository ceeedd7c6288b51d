using System.Buffers;
using System.Buffers.Text;

namespace QualityCredit.Rating.Proofs;

/// <summary>Base64url that has one spelling only: white space, padding or stray bits would let a byte of a signed text change unnoticed.</summary>
internal static class StrictBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        var buffer = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        var status = Base64Url.DecodeFromChars(text, buffer, out _, out var written);
        bytes = buffer[..written];
        return status == OperationStatus.Done && Base64Url.EncodeToString(bytes) == text;
    }
}
