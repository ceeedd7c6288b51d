using System.IO.Compression;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Lines, each with its line end, compressed: most of a line stands in the one before it too.</summary>
internal static class PackLines
{
    private const byte LineEnd = (byte)'\n';

    public static (byte[] Packed, int Bytes) Pack(IEnumerable<byte[]> lines)
    {
        using MemoryStream plain = new();
        foreach (var line in lines)
        {
            plain.Write(line);
            plain.WriteByte(LineEnd);
        }

        // All at once: at this speed nothing is recognized again that was handed over before, and a result would be nine times as long.
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Fastest))
        {
            brotli.Write(plain.GetBuffer(), 0, (int)plain.Length);
        }

        return (packed.ToArray(), (int)plain.Length);
    }

    public static byte[] Unpack(byte[] packed)
    {
        using BrotliStream brotli = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        try
        {
            brotli.CopyTo(unpacked);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException("The lines are not what was stored.", exception);
        }

        return unpacked.ToArray();
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> LinesOf(byte[] packed)
    {
        List<ReadOnlyMemory<byte>> lines = [];
        for (ReadOnlyMemory<byte> rest = Unpack(packed); rest.Length > 0;)
        {
            var end = rest.Span.IndexOf(LineEnd);
            lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return lines;
    }
}
