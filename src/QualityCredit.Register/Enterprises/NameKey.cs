using System.Globalization;

namespace QualityCredit.Register.Enterprises;

/// <summary>
/// Folds a name for search: upper case, full-width letters and digits as half-width, without spaces, brackets and punctuation,
/// so that 湖南（长沙）ＡＢＣ有限公司 and 湖南(长沙) abc 有限公司 are found by the same words on every database, whatever its collation.
/// </summary>
public static class NameKey
{
    public const int Longest = 200;

    public static string Of(string name)
    {
        Span<char> key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var character in name)
        {
            var folded = char.ToUpperInvariant(character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character);
            if (char.GetUnicodeCategory(folded) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LowercaseLetter or UnicodeCategory.LetterNumber or UnicodeCategory.Surrogate)
            {
                key[length++] = folded;
            }
        }

        return key[..length].ToString();
    }
}
