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

    /// <summary>Reads a file: UTF-8 with or without byte order mark, LF or CRLF, a heading of the names of the fields in one of their two languages, in any order.</summary>
    public static ExchangedSheet Read(HandOverFile file, ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return Refused("", new("文件不是UTF-8编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as \"CSV UTF-8\""));
        }

        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var lines = Encoding.UTF8.GetString(content).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        if (Heading(file, lines[0]) is not { } fields)
        {
            var names = string.Join(',', file.Fields.Select(field => field.Zh));
            return Refused(lines[0], new($"第一行须为字段名：{names}", $"the first line must name the fields: {names}"));
        }

        Reading reading = new(fields);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                reading.Line(i + 1, lines[i]);
            }
        }

        return new(reading.Rows, reading.Problems);
    }

    /// <summary>Reads records whose cells stand in the order of the fields; they are numbered as the lines of a file would be.</summary>
    public static ExchangedSheet Read(HandOverFile file, IEnumerable<string?[]> rows)
    {
        Reading reading = new([.. file.Fields]);
        foreach (var (index, cells) in rows.Index())
        {
            reading.Cells(index + FirstLine, [.. cells.Select(cell => cell ?? "")]);
        }

        return new(reading.Rows, reading.Problems);
    }

    private static ExchangedSheet Refused(string value, Bilingual rule) => new([], [new(1, "", value, rule)]);

    /// <summary>The fields in the order of the heading; null where one is unknown, stands twice, or is required and missing.</summary>
    private static HandOverField[]? Heading(HandOverFile file, string line)
    {
        if (!CsvLine.TryCells(line, out var names))
        {
            return null;
        }

        HandOverField[] fields = [.. names.Select(name => file.Fields.FirstOrDefault(field => field.Zh == name.Trim() || field.Id == name.Trim())).OfType<HandOverField>()];
        return fields.Length == names.Length && fields.Distinct().Count() == fields.Length && file.Fields.All(field => !field.IsRequired || fields.Contains(field)) ? fields : null;
    }

    private sealed class Reading(HandOverField[] fields)
    {
        public List<ExchangedRow> Rows { get; } = [];

        public List<ExchangedProblem> Problems { get; } = [];

        public void Line(int number, string line)
        {
            if (CsvLine.TryCells(line, out var cells) && cells.Length == fields.Length)
            {
                Cells(number, cells);
            }
            else
            {
                Problems.Add(new(number, "", line, new($"该行不能分为{fields.Length}格，请检查逗号和引号", $"the line cannot be divided into {fields.Length} cells; look at its commas and quotes")));
            }
        }

        public void Cells(int number, string[] cells)
        {
            ExchangedProblem[] found = [.. fields.Zip(cells, (field, cell) => field.Broken(cell) is { } rule ? new ExchangedProblem(number, field.Id, cell, rule) : null).OfType<ExchangedProblem>()];
            Problems.AddRange(found);
            if (found.Length == 0)
            {
                Rows.Add(new(number, fields.Zip(cells).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First.Id, pair => pair.Second)));
            }
        }
    }
}
