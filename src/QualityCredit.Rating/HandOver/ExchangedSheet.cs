using System.Text;
using System.Text.Unicode;

namespace QualityCredit.Rating.HandOver;

/// <summary>One record of a file that came in; fields that are empty have no value.</summary>
/// <param name="Line">Line in the file as an editor numbers it: the heading is 1.</param>
/// <param name="Values">What stands in the fields, by their names.</param>
public sealed record ExchangedRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What stands in a field; null where nothing does.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);
}

/// <summary>What is wrong in a file that came in.</summary>
/// <param name="Line">The line.</param>
/// <param name="Field">The field; empty where it is the whole line.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">The rule that it breaks.</param>
public sealed record ExchangedProblem(int Line, string Field, string Value, string Rule);

/// <summary>A file that came in, read by its fields: every line is a row or has its problems, and none is both.</summary>
/// <param name="Rows">The rows that are right.</param>
/// <param name="Problems">What is wrong with the others; a single one of line 1 where the heading is.</param>
public sealed record ExchangedSheet(IReadOnlyList<ExchangedRow> Rows, IReadOnlyList<ExchangedProblem> Problems)
{
    /// <summary>Reads a file: UTF-8 with or without byte order mark, LF or CRLF, a heading of the names of the fields in one of their two languages, in any order.</summary>
    public static ExchangedSheet Read(HandOverFile file, ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return new([], [new(1, "", "", "the file is not UTF-8")]);
        }

        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var lines = Encoding.UTF8.GetString(content).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        if (Heading(file, lines[0]) is not { } fields)
        {
            return new([], [new(1, "", lines[0], $"the heading must name the fields {string.Join(',', file.Fields.Select(field => field.Zh))}")]);
        }

        List<ExchangedRow> rows = [];
        List<ExchangedProblem> problems = [];
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                ReadLine(fields, i + 1, lines[i], rows, problems);
            }
        }

        return new(rows, problems);
    }

    private static void ReadLine(HandOverField[] fields, int number, string line, List<ExchangedRow> rows, List<ExchangedProblem> problems)
    {
        if (!CsvLine.TryCells(line, out var cells) || cells.Length != fields.Length)
        {
            problems.Add(new(number, "", line, $"the line cannot be divided into {fields.Length} cells"));
            return;
        }

        ExchangedProblem[] found = [.. fields.Zip(cells).Select(pair => (pair.First, pair.Second, Rule: pair.First.Broken(pair.Second)))
            .Where(pair => pair.Rule is not null).Select(pair => new ExchangedProblem(number, pair.First.Id, pair.Second, pair.Rule!))];
        problems.AddRange(found);
        if (found.Length == 0)
        {
            rows.Add(new(number, fields.Zip(cells).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First.Id, pair => pair.Second)));
        }
    }

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
}
