using System.Buffers;
using System.Text;

namespace QualityCredit.Rating.HandOver;

/// <summary>One record of a table as one line: commas, quotes doubled inside quotes. A cell with a line break is quoted when it is written; none is read.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create("\",\r\n");

    /// <summary>Writes cells as a line, without its end.</summary>
    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(cell ?? "")));

    /// <summary>A cell for people alone to read: what a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static string Harmless(string cell) => cell.Length > 0 && FieldFormat.FormulaStarts.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;

    /// <summary>Takes a line apart; false where its quotes do not pair.</summary>
    public static bool TryCells(string line, out string[] cells)
    {
        List<string> found = [];
        cells = [];
        var at = 0;
        while (true)
        {
            if (!TryCell(line, ref at, out var cell))
            {
                return false;
            }

            found.Add(cell);
            if (at == line.Length)
            {
                cells = [.. found];
                return true;
            }

            at++;
        }
    }

    private static bool TryCell(string line, ref int at, out string cell)
    {
        if (at == line.Length || line[at] != '"')
        {
            var end = line.IndexOf(',', at);
            end = end < 0 ? line.Length : end;
            (cell, at) = (line[at..end], end);
            return !cell.Contains('"', StringComparison.Ordinal);
        }

        StringBuilder text = new();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                text.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                text.Append(line[at++]);
            }
            else
            {
                (cell, at) = (text.ToString(), at + 1);
                return at == line.Length || line[at] == ',';
            }
        }

        cell = "";
        return false;
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(_quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
