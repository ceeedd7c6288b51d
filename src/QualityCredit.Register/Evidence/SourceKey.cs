using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Evidence;

/// <summary>
/// The idempotency key (department, document, line) as 16 bytes of its SHA-256: the three stand in the row anyway, and the unique
/// index over every item is a third of the size and takes no collation into account.
/// </summary>
public static class SourceKey
{
    public const int Bytes = 16;

    public static byte[] Of(Provenance provenance)
    {
        var text = provenance.IdempotencyKey;
        Span<byte> utf8 = text.Length <= 340 ? stackalloc byte[1024] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(text, utf8)], digest);
        return digest[..Bytes].ToArray();
    }

    /// <summary>The key as one number, to compare and to look up without allocating.</summary>
    internal static UInt128 Number(byte[] key) => BinaryPrimitives.ReadUInt128BigEndian(key);
}
