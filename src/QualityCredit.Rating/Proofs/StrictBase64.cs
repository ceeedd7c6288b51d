using System.Buffers;
using System.Buffers.Text;

namespace QualityCredit.Rating.Proofs;

/// <summary>Base64url that has one spelling only: an ending with stray bits would let a byte of a signed text change unnoticed.</summary>
internal static class StrictBase64
{
    private static readonly SearchValues<char> _alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        if (text.AsSpan().ContainsAnyExcept(_alphabet))
        {
            return false;
        }

        var buffer = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, buffer, out _, out var written) != OperationStatus.Done)
        {
            return false;
        }

        bytes = buffer[..written];
        return Base64Url.EncodeToString(bytes) == text;
    }
}
