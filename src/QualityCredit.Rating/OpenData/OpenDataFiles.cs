using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Rating.OpenData;

/// <summary>The full files of a version, made of its lines. Whoever makes them gets the same bytes.</summary>
public static class OpenDataFiles
{
    /// <summary>Number of the format that this program writes; a change of columns, headings or quoting raises it and is a release of its own.</summary>
    public const int Format = 1;

    // Spreadsheets take a cell that begins so for a formula; the wide forms too where an input method makes them.
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    // Within a guarded cell the apostrophe itself is guarded, so that one can be taken off again from every cell.
    private const char Guard = '\'';

    private static readonly SearchValues<char> _quoted = SearchValues.Create("\",\r\n");

    private static readonly UTF8Encoding _withMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>One JSON object a line (UTF-8, no byte order mark, LF at the end of every line).</summary>
    public static byte[] Ndjson(IEnumerable<string> lines)
    {
        StringBuilder text = new();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// A table by RFC 4180 (UTF-8 with byte order mark, CRLF, Chinese headings). The mark is there because Excel and WPS take a file without
    /// it for GB18030; a cell that a spreadsheet would run as a formula gets an apostrophe before it.
    /// </summary>
    /// <exception cref="FormatException">A line is no row.</exception>
    public static byte[] Csv(IEnumerable<string> lines)
    {
        StringBuilder text = new();
        Append(text, OpenDataField.All.Select(field => field.Zh));
        foreach (var line in lines)
        {
            var row = OpenDataRow.TryRead(line, out var read) ? read : throw new FormatException($"This is no row of open data: {line}");
            Append(text, OpenDataField.All.Select(field => field.Cell(row)));
        }

        return [.. _withMark.Preamble, .. _withMark.GetBytes(text.ToString())];
    }

    /// <summary>SHA-256 in lower-case hexadecimal, as <c>sha256sum</c> prints it.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Append(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(cell => Quoted(Guarded(cell ?? "")))).Append("\r\n");

    private static string Guarded(string cell) => cell.Length > 0 && (cell[0] == Guard || FormulaStarts.Contains(cell[0], StringComparison.Ordinal)) ? Guard + cell : cell;

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(_quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
