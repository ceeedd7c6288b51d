using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace QualityCredit.Register.Importing;

/// <summary>What one pass over a file tells before a row of it is imported.</summary>
internal sealed record FileSurvey(string Path, long Length, byte[] Sha256, Encoding Encoding, SheetHeader Header);

/// <summary>
/// Reads a file once from end to end: its digest, its encoding, its longest line, its columns. What makes a file unusable as a
/// whole is found here, so that a refused file has changed nothing.
/// </summary>
internal static class SurveyFile
{
    /// <summary>No row is longer: the texts of a row together are below 10,000 characters.</summary>
    public const int LongestLine = 1 << 20;

    public static ImportRefusal? Read(string path, Encoding? chosen, out FileSurvey? survey)
    {
        survey = null;
        var pass = Pass.Over(path);
        if (pass.Refusal is { } refusal)
        {
            return refusal;
        }

        if (EncodingOf(path, pass, chosen, out var encoding) is { } undecided)
        {
            return undecided;
        }

        if (NamesIn(encoding!.GetString(pass.FirstLine)) is not { } names)
        {
            return new HeaderDamaged(encoding.GetString(pass.FirstLine));
        }

        var fault = SheetHeader.Read(names, out var header);
        survey = fault is null ? new(path, pass.Length, pass.Sha256, encoding, header) : null;
        return fault;
    }

    private static EncodingUnknown? EncodingOf(string path, Pass pass, Encoding? chosen, out Encoding? encoding)
    {
        encoding = chosen;
        if (chosen is not null)
        {
            return null;
        }

        // A Chinese header that is understood settles it even where a row is damaged; a plain one says nothing.
        if (pass.HasMark || pass.InvalidUtf8 < 0 || IsUnderstood(TextEncoding.Utf8, pass.FirstLine))
        {
            encoding = TextEncoding.Utf8;
            return null;
        }

        if (IsUnderstood(TextEncoding.Gb18030, pass.FirstLine))
        {
            encoding = TextEncoding.Gb18030;
            return null;
        }

        using var stream = File.OpenRead(path);
        var invalid = TextEncoding.FirstInvalidGb18030(stream);
        encoding = invalid < 0 ? TextEncoding.Gb18030 : null;
        return invalid < 0 ? null : new EncodingUnknown(pass.InvalidUtf8, invalid);
    }

    private static bool IsUnderstood(Encoding encoding, byte[] line) =>
        TextEncoding.Decode(encoding, line) is { } text
        && NamesIn(text) is { } names
        && names.Any(name => !Ascii.IsValid(name) && SheetHeader.IsKnown(name));

    private static string[]? NamesIn(string line)
    {
        using var reader = CsvReader.FromText(line.TrimStart('\uFEFF'), SheetReader.Dialect with { MalformedData = CsvMalformedDataHandling.Skip });
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : null;
    }

    private sealed class Pass
    {
        private readonly List<byte> _first = [];
        private long _lines;
        private long _lineStart;

        public long Length { get; private set; }

        public byte[] Sha256 { get; private set; } = [];

        public byte[] FirstLine { get; private set; } = [];

        public bool HasMark => FirstLine.AsSpan().StartsWith(Encoding.UTF8.Preamble);

        public long InvalidUtf8 { get; private set; } = -1;

        public ImportRefusal? Refusal { get; private set; }

        public static Pass Over(string path)
        {
            var pass = new Pass();
            var check = new Utf8Check();
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
            var buffer = new byte[256 * 1024];
            for (int read; pass.Refusal is null && (read = stream.Read(buffer)) > 0; pass.Length += read)
            {
                var bytes = buffer.AsSpan(0, read);
                digest.AppendData(bytes);
                check.Append(bytes);
                pass.Split(bytes);
            }

            check.End();
            pass.FirstLine = CollectionsMarshal.AsSpan(pass._first).TrimEnd("\r\n"u8).ToArray();
            pass.InvalidUtf8 = check.FirstInvalid;
            pass.Sha256 = digest.GetHashAndReset();
            pass.Refusal ??= pass.FirstLine switch
            {
                [] => new FileEmpty(),
                [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => new WideCharacters(),
                _ => null,
            };
            return pass;
        }

        private void Split(ReadOnlySpan<byte> bytes)
        {
            var position = 0;
            while (position < bytes.Length)
            {
                var end = bytes[position..].IndexOf((byte)'\n');
                var next = end < 0 ? bytes.Length : position + end + 1;
                if (_lines == 0)
                {
                    _first.AddRange(bytes[position..next]);
                }

                if (Length + next - _lineStart > LongestLine)
                {
                    Refusal = new LineTooLong(_lines + 1, _lineStart, LongestLine);
                    return;
                }

                if (end >= 0)
                {
                    (_lines, _lineStart) = (_lines + 1, Length + next);
                }

                position = next;
            }
        }
    }
}
