namespace QualityCredit.Rating.HandOver;

/// <summary>
/// Reads a file that came in, line by line: a heading of the names of the fields in one of their two languages, in any order, and a record a line.
/// Every line is a row or has its problems, and none is both. Blanks around a value do not belong to it, as in all files that come in.
/// </summary>
/// <param name="file">What the file should be.</param>
public sealed class ReadExchanged(HandOverFile file)
{
    private readonly List<ExchangedProblem> _problems = [];
    private HandOverField[]? _fields;
    private int _line;

    /// <summary>What was wrong in the lines up to now; a single one of line 1 where the heading is, and then no further line is read.</summary>
    public IReadOnlyList<ExchangedProblem> Problems => _problems;

    /// <summary>That a file is not written in UTF-8.</summary>
    public static ExchangedProblem NotUtf8 { get; } = new(1, "", "", new("文件不是UTF-8编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as \"CSV UTF-8\""));

    /// <summary>Reads the next line, the heading first.</summary>
    /// <returns>The record; null where the line is the heading, is empty, or has a problem.</returns>
    public ExchangedRow? Line(string line)
    {
        if (++_line == 1)
        {
            ReadHeading(line);
            return null;
        }

        if (_fields is null || line.Length == 0)
        {
            return null;
        }

        if (CsvLine.TryCells(line, out var cells) && cells.Length == _fields.Length)
        {
            return Row(_line, _fields, cells, _problems);
        }

        _problems.Add(new(_line, "", line, new($"该行不能分为{_fields.Length}格，请检查逗号和引号", $"the line cannot be divided into {_fields.Length} cells; look at its commas and quotes")));
        return null;
    }

    /// <summary>A record of cells in the order of the fields; null where one of them is wrong, and then that is told.</summary>
    internal static ExchangedRow? Row(int line, IReadOnlyList<HandOverField> fields, IEnumerable<string> cells, List<ExchangedProblem> problems)
    {
        var before = problems.Count;
        Dictionary<string, string> values = new(fields.Count);
        foreach (var (field, cell) in fields.Zip(cells.Select(cell => cell.Trim())))
        {
            if (field.Broken(cell) is { } rule)
            {
                problems.Add(new(line, field.Id, cell, rule));
            }
            else if (cell.Length > 0)
            {
                values.Add(field.Id, cell);
            }
        }

        return problems.Count > before ? null : new(line, values);
    }

    private void ReadHeading(string line)
    {
        _fields = Heading(line);
        if (_fields is null)
        {
            var names = string.Join(',', file.Fields.Select(field => field.Zh));
            _problems.Add(new(1, "", line, new($"第一行须为字段名：{names}", $"the first line must name the fields: {names}")));
        }
    }

    /// <summary>The fields in the order of the heading; null where one is unknown, stands twice, or is required and missing.</summary>
    private HandOverField[]? Heading(string line)
    {
        if (!CsvLine.TryCells(line, out var names))
        {
            return null;
        }

        HandOverField[] fields = [.. names.Select(name => file.Fields.FirstOrDefault(field => field.Zh == name.Trim() || field.Id == name.Trim())).OfType<HandOverField>()];
        return fields.Length == names.Length && fields.Distinct().Count() == fields.Length && file.Fields.All(field => !field.IsRequired || fields.Contains(field)) ? fields : null;
    }
}
