using System.IO.Compression;

namespace QualityCredit.Register.Idempotency;

/// <summary>
/// A body as it is stored. A long one is compressed: the answer to a thousand questions has five million bytes, most of a line stands in the
/// one before it too, and a bank's day would be a gigabyte.
/// </summary>
internal static class PackBody
{
    /// <summary>What is compressed begins with it, and so does nothing else: no text does.</summary>
    private const byte Mark = 0;

    private const int Long = 4096;

    public static byte[] Pack(ReadOnlySpan<byte> body)
    {
        if (body.Length < Long && !body.StartsWith(Mark))
        {
            return body.ToArray();
        }

        using MemoryStream packed = new();
        packed.WriteByte(Mark);
        using (BrotliStream brotli = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] stored)
    {
        if (stored is not [Mark, ..])
        {
            return stored;
        }

        using BrotliStream brotli = new(new MemoryStream(stored, 1, stored.Length - 1), CompressionMode.Decompress);
        using MemoryStream body = new();
        brotli.CopyTo(body);
        return body.ToArray();
    }
}
