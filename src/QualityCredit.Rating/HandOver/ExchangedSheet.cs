using System.Text;
using System.Text.Unicode;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.HandOver;

/// <summary>One record that came in; fields that are empty have no value.</summary>
/// <param name="Line">Line in the file as an editor numbers it: the heading is 1.</param>
/// <param name="Values">What stands in the fields, by their names.</param>
public sealed record ExchangedRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What stands in a field; null where nothing does.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);
}

/// <summary>What is wrong in records that came in.</summary>
/// <param name="Line">The line.</param>
/// <param name="Field">The field; empty where it is the whole line.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">What is wrong with it, and what to do.</param>
public sealed record ExchangedProblem(int Line, string Field, string Value, Bilingual Rule);

/// <summary>Records that came in, read by their fields: every line is a row or has its problems, and none is both.</summary>
/// <param name="Rows">The rows that are right.</param>
/// <param name="Problems">What is wrong with the others; a single one of line 1 where the heading is.</param>
public sealed record ExchangedSheet(IReadOnlyList<ExchangedRow> Rows, IReadOnlyList<ExchangedProblem> Problems)
{
    private const int FirstLine = 2;

    /// <summary>Reads a file: UTF-8 with or without byte order mark, LF or CRLF, see <see cref="ReadExchanged"/>.</summary>
    public static ExchangedSheet Read(HandOverFile file, ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return new([], [ReadExchanged.NotUtf8]);
        }

        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        ReadExchanged reading = new(file);
        ExchangedRow[] rows = [.. Encoding.UTF8.GetString(content).Split('\n').Select(line => reading.Line(line.TrimEnd('\r'))).OfType<ExchangedRow>()];
        return new(rows, reading.Problems);
    }

    /// <summary>Reads records whose cells stand in the order of the fields; they are numbered as the lines of a file would be.</summary>
    public static ExchangedSheet Read(HandOverFile file, IEnumerable<string?[]> rows)
    {
        List<ExchangedProblem> problems = [];
        ExchangedRow[] read = [.. rows.Select((cells, index) => ReadExchanged.Row(index + FirstLine, file.Fields, cells.Select(cell => cell ?? ""), problems)).OfType<ExchangedRow>()];
        return new(read, problems);
    }
}
