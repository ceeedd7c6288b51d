using System.Globalization;
using System.Text;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.HandOver;

/// <summary>
/// What a field may hold, in the notation of the standards: <c>C18</c> exactly 18 characters, <c>C..200</c> up to 200, <c>N..9</c> a whole
/// number of up to 9 digits, <c>N..11,4</c> up to 11 digits of which 4 after the point, <c>YYYYMMDD</c> a day, <c>{a|b}</c> one of these words.
/// </summary>
/// <param name="Text">The notation. Two formats with the same notation are the same.</param>
public sealed record FieldFormat(string Text)
{
    // Spreadsheets take a cell that begins so for a formula. A value is never changed to be safe, so it is not written at all.
    internal const string FormulaStarts = "=+-@＝＋－＠\t\r\n";

    /// <summary>The words that are allowed, where the format lists them.</summary>
    public IReadOnlyList<string> Words => Text.StartsWith('{') ? Text[1..^1].Split('|') : [];

    /// <summary>Its type in the words of CSV on the Web.</summary>
    public string Type => Text[0] switch { 'N' => Decimals == 0 ? "integer" : "decimal", 'Y' => "date", _ => "string" };

    /// <summary>Most characters or digits; null for days and words.</summary>
    public int? Most => Text[0] is 'C' or 'N' ? int.Parse(Text.Split(',')[0].AsSpan(1).TrimStart('.'), CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a text has just so many characters, and not up to so many.</summary>
    public bool IsExact => !Text.Contains("..", StringComparison.Ordinal);

    private int Decimals => Text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? int.Parse(Text.AsSpan(comma + 1), CultureInfo.InvariantCulture) : 0;

    /// <summary>What is wrong with a value, and how it is written; null where it fits.</summary>
    public Bilingual? Broken(string value) => Text[0] switch
    {
        'C' => BrokenText(value),
        'N' => IsNumber(value) ? null : BrokenNumber(),
        '{' => Words.Contains(value, StringComparer.Ordinal) ? null : new($"须为{string.Join('、', Words)}之一", $"write one of {string.Join(", ", Words)}"),
        _ => DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : new($"{Text}：不是日期，须如20160508", $"{Text}: no day; write it like 20160508"),
    };

    private Bilingual? BrokenText(string value)
    {
        var length = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            length++;
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                return new($"{Text}：含有非文字字符U+{rune.Value:X4}，须删去", $"{Text}: contains U+{rune.Value:X4}, which is no text; take it out");
            }
        }

        return IsExact && length != Most ? new($"{Text}：有{length}个字符，须恰为{Most}个", $"{Text}: has {length} characters and needs {Most}")
            : length > Most ? new($"{Text}：有{length}个字符，至多{Most}个", $"{Text}: has {length} characters, {Most} at most")
            : value.Length > 0 && FormulaStarts.Contains(value[0], StringComparison.Ordinal)
                ? new($"{Text}：以“{value[0]}”开头，电子表格会当作公式执行，须改写", $"{Text}: begins with {value[0]}, which a spreadsheet runs as a formula; write it otherwise")
            : null;
    }

    private Bilingual BrokenNumber() => Decimals == 0
        ? new($"{Text}：须为至多{Most}位的整数", $"{Text}: write a whole number of at most {Most} digits")
        : new($"{Text}：须为至多{Most}位的数，其中小数至多{Decimals}位", $"{Text}: write a number of at most {Most} digits, {Decimals} of them after the point");

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
