using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace QualityCredit.Web.CreditJobs;

/// <summary>Cuts a body into its lines as it arrives. A blank line is no question; one that is too long is taken in as the beginning of an object, which then is refused in its place.</summary>
internal static class ReadJobLines
{
    private const int TooLong = 4096;

    private const byte LineEnd = (byte)'\n';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<byte[]> ExecuteAsync(Stream body, [EnumeratorCancellation] CancellationToken ct)
    {
        var pipe = PipeReader.Create(body, new(leaveOpen: true));
        ArrayBufferWriter<byte> line = new(TooLong);
        List<byte[]> found = [];
        var isFirst = true;
        while (true)
        {
            var read = await pipe.ReadAsync(ct);
            Cut(read.Buffer, line, found);
            pipe.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                found.Add(Trimmed(line));
            }

            foreach (var one in found)
            {
                var bytes = isFirst && one.AsSpan().StartsWith(ByteOrderMark) ? one[ByteOrderMark.Length..] : one;
                isFirst = false;
                if (bytes.Length > 0)
                {
                    yield return bytes;
                }
            }

            found.Clear();
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static void Cut(ReadOnlySequence<byte> buffer, ArrayBufferWriter<byte> line, List<byte[]> found)
    {
        foreach (var segment in buffer)
        {
            for (var rest = segment.Span; rest.Length > 0;)
            {
                var end = rest.IndexOf(LineEnd);
                var part = end < 0 ? rest : rest[..end];
                line.Write(part[..Math.Min(part.Length, TooLong - line.WrittenCount)]);
                if (end < 0)
                {
                    break;
                }

                found.Add(Trimmed(line));
                line.ResetWrittenCount();
                rest = rest[(end + 1)..];
            }
        }
    }

    private static byte[] Trimmed(ArrayBufferWriter<byte> line) => (line.WrittenCount == TooLong ? "{"u8 : line.WrittenSpan.Trim(" \t\r"u8)).ToArray();
}
