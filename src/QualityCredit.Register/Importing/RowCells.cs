using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Importing;

/// <summary>
/// The cells of the present row as typed values. What cannot be read is added to the problems of the row, and reading goes on, so
/// that one look at a rejected row shows everything that is wrong with it.
/// </summary>
internal sealed class RowCells(SheetReader reader, SheetHeader header, DateOnly today)
{
    /// <summary>No quality supervision is older than the State; an older date is a slip of the pen.</summary>
    private const int FirstYear = 1949;

    public delegate bool Parser<T>(ReadOnlySpan<char> text, out T value, out IdentifierProblem? problem);

    public int Number => reader.Number;

    public List<CellProblem> Problems { get; private set; } = [];

    /// <summary>Begins with the row that the reader stands on.</summary>
    public void Begin()
    {
        if (Problems.Count > 0)
        {
            Problems = [];
        }
    }

    public string Text(int column) => reader.Text(column);

    public bool IsEmpty(int column) => reader.IsEmpty(column);

    public void Refuse(int column, string reason) => Problems.Add(new(column < 0 ? "" : reader.NameOf(column), reader.Text(column), reason));

    /// <summary>Refuses a cell by what it is called; for a column that the file does not have, the code stands for the header.</summary>
    public void Refuse(int column, string name, string value, string reason) =>
        Problems.Add(new(column < 0 ? name : reader.NameOf(column), value, reason));

    public string Required(Column column)
    {
        var text = Optional(column) ?? "";
        if (text.Length == 0)
        {
            Refuse(header.IndexOf(column), $"{column} is missing");
        }

        return text;
    }

    public string? Optional(Column column)
    {
        var index = header.IndexOf(column);
        var text = reader.Text(index);
        if (text.Length > column.Longest)
        {
            Refuse(index, $"{text.Length} characters where {column} holds at most {column.Longest}: shorten it");
        }

        return text.Length == 0 ? null : text;
    }

    public T? Code<T>(Column column, Parser<T> parse)
        where T : struct
    {
        var (index, text) = Given(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (parse(text, out var value, out var problem))
        {
            return value;
        }

        Refuse(index, problem!.English);
        return null;
    }

    public T? Term<T>(Column column)
        where T : struct, Enum
    {
        var (index, text) = Given(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (Vocabulary.Of<T>().Find(text) is { } term)
        {
            return (T)Enum.ToObject(typeof(T), term.Value);
        }

        var words = string.Join(", ", Vocabulary.Of<T>().Terms.Select(known => $"{known.Zh} ({known.Code})"));
        Refuse(index, $"\"{text}\" is no {column}; write one of {words}");
        return null;
    }

    public int? Count(Column column, int most)
    {
        var index = header.IndexOf(column);
        var text = reader.Text(index);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most)
        {
            return count;
        }

        Refuse(index, $"\"{text}\" is not a whole number from 0 to {most}");
        return null;
    }

    /// <summary>The day on which something happened.</summary>
    public DateOnly? Day(Column column)
    {
        var (index, text) = Given(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!LegalDate.TryParse(text, out var day))
        {
            Refuse(index, $"\"{text}\" is no date; write {column} as 2016-05-08");
            return null;
        }

        CheckDay(index, day, mayLieAhead: false);
        return day;
    }

    public void CheckDay(int column, DateOnly day, bool mayLieAhead)
    {
        if (day.Year < FirstYear)
        {
            Refuse(column, $"{LegalDate.Text(day)} lies before {FirstYear}: correct the year");
        }
        else if (!mayLieAhead && day > today)
        {
            Refuse(column, $"{LegalDate.Text(day)} lies after the day of the import, {LegalDate.Text(today)}: what has not happened cannot be recorded");
        }
    }

    /// <summary>The text of a cell. That it is empty is refused where the column must be filled in.</summary>
    private (int Index, string Text) Given(Column column)
    {
        var index = header.IndexOf(column);
        var text = reader.Text(index);
        if (text.Length == 0 && column.Required)
        {
            Refuse(index, $"{column} is missing");
        }

        return (index, text);
    }
}
