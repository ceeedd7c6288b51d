using System.Text;
using System.Text.Unicode;

namespace QualityCredit.Register.Importing;

/// <summary>The two encodings of import files, and where the bytes of a file fit neither. GBK and GB2312 are part of GB18030.</summary>
public static class TextEncoding
{
    /// <summary>Stands in a text where bytes had no meaning.</summary>
    internal const char Lost = '\uFFFD';

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Encoding Gb18030 { get; } = OfGb18030(new DecoderReplacementFallback(Lost.ToString()));

    /// <summary>The encoding that a person names, or null.</summary>
    public static Encoding? Named(string name) => name.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) switch
    {
        "UTF8" => Utf8,
        "GB18030" or "GBK" or "GB2312" => Gb18030,
        _ => null,
    };

    /// <summary>The text of complete bytes, or null where they are not valid.</summary>
    internal static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        encoding.GetString(bytes) is var text && text.Contains(Lost) ? null : text;

    /// <summary>The offset of the first byte that is not GB18030, or −1.</summary>
    internal static long FirstInvalidGb18030(Stream stream)
    {
        var decoder = OfGb18030(DecoderFallback.ExceptionFallback).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[bytes.Length + 4];
        var offset = 0L;
        while (true)
        {
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            try
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read < bytes.Length);
            }
            catch (DecoderFallbackException damage)
            {
                return Math.Max(0, offset + damage.Index);
            }

            offset += read;
            if (read < bytes.Length)
            {
                return -1;
            }
        }
    }

    private static Encoding OfGb18030(DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, fallback)!;
}

/// <summary>Finds the first byte of a stream that is not UTF-8, piece by piece.</summary>
internal sealed class Utf8Check
{
    private readonly byte[] _tail = new byte[4];
    private int _tailLength;
    private long _offset;

    /// <summary>Offset of the first invalid byte, or −1 so far.</summary>
    public long FirstInvalid { get; private set; } = -1;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (_tailLength > 0 && !bytes.IsEmpty && FirstInvalid < 0)
        {
            _tail[_tailLength++] = bytes[0];
            bytes = bytes[1..];
            var status = Rune.DecodeFromUtf8(_tail.AsSpan(0, _tailLength), out _, out _);
            if (status == System.Buffers.OperationStatus.InvalidData)
            {
                FirstInvalid = _offset;
            }
            else if (status == System.Buffers.OperationStatus.Done)
            {
                _offset += _tailLength;
                _tailLength = 0;
            }
        }

        if (FirstInvalid >= 0 || bytes.IsEmpty)
        {
            return;
        }

        var whole = bytes.Length - IncompleteAtEnd(bytes);
        if (!Utf8.IsValid(bytes[..whole]))
        {
            FirstInvalid = _offset + FirstInvalidIn(bytes[..whole]);
            return;
        }

        _tailLength = bytes.Length - whole;
        bytes[whole..].CopyTo(_tail);
        _offset += whole;
    }

    public void End()
    {
        if (FirstInvalid < 0 && _tailLength > 0)
        {
            FirstInvalid = _offset;
        }
    }

    private static int IncompleteAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= Math.Min(3, bytes.Length); length++)
        {
            if (Rune.DecodeFromUtf8(bytes[^length..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData)
            {
                return length;
            }
        }

        return 0;
    }

    private static int FirstInvalidIn(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }
}
