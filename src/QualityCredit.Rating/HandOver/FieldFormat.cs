using System.Globalization;
using System.Text;

namespace QualityCredit.Rating.HandOver;

/// <summary>
/// What a field may hold, in the notation of the standards: <c>C18</c> exactly 18 characters, <c>C..200</c> up to 200, <c>N..9</c> a whole
/// number of up to 9 digits, <c>N..11,4</c> up to 11 digits of which 4 after the point, <c>YYYYMMDD</c> a day, <c>{a|b}</c> one of these words.
/// </summary>
/// <param name="Text">The notation. Two formats with the same notation are the same.</param>
public sealed record FieldFormat(string Text)
{
    private const string Day = "YYYYMMDD";

    // Spreadsheets take a cell that begins so for a formula. A value is never changed to be safe, so it is not written at all.
    private const string FormulaStarts = "=+-@＝＋－＠";

    /// <summary>The words that are allowed, where the format lists them.</summary>
    public IReadOnlyList<string> Words => Text.StartsWith('{') ? Text[1..^1].Split('|') : [];

    /// <summary>Its type in the words of CSV on the Web.</summary>
    public string Type => Text[0] switch { 'N' => Decimals == 0 ? "integer" : "decimal", 'Y' => "date", _ => "string" };

    /// <summary>Most characters or digits; null for days and words.</summary>
    public int? Most => Text[0] is 'C' or 'N' ? int.Parse(Text.Split(',')[0].AsSpan(1).TrimStart('.'), CultureInfo.InvariantCulture) : null;

    private bool IsExact => !Text.Contains("..", StringComparison.Ordinal);

    private int Decimals => Text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? int.Parse(Text.AsSpan(comma + 1), CultureInfo.InvariantCulture) : 0;

    /// <summary>The rule that a value breaks; null where it fits.</summary>
    public string? Broken(string value) => Text[0] switch
    {
        'C' => BrokenText(value),
        'N' => IsNumber(value) ? null : $"{Text}: no number of at most {Most} digits, {Decimals} of them after the point",
        '{' => Words.Contains(value, StringComparer.Ordinal) ? null : $"none of {string.Join(", ", Words)}",
        _ => DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : $"{Day}: no day written like 20160508",
    };

    private string? BrokenText(string value)
    {
        var length = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            length++;
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                return $"{Text}: contains a character that is no text (U+{rune.Value:X4})";
            }
        }

        return length > Most || (IsExact && length != Most) ? $"{Text}: has {length} characters"
            : value.Length > 0 && FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? $"{Text}: begins as a formula of a spreadsheet"
            : null;
    }

    private bool IsNumber(string value)
    {
        var parts = value.Split('.');
        return parts.Length <= 2
            && Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit))
            && parts.Sum(part => part.Length) <= Most
            && (parts.Length == 1 || parts[1].Length <= Decimals)
            && (parts[0].Length == 1 || parts[0][0] != '0');
    }
}
