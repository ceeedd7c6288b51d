using System.Globalization;

namespace QualityCredit.Register.NameSearch;

/// <summary>
/// One character as names are compared: traditional and variant forms as the standard one, full-width as half-width, upper case,
/// letters of pinyin without their tone (ü as V). Spaces, brackets and punctuation fold to nothing.
/// </summary>
internal static class FoldCharacter
{
    public const char Nothing = '\0';

    private static readonly string[] _toned = ["Aāáǎà", "Eēéěèê", "Iīíǐì", "Oōóǒò", "Uūúǔù", "Vüǖǘǚǜ", "Nńňǹ"];

    private static readonly char[] _folded = Build();

    public static char Of(char character) => _folded[character];

    private static char[] Build()
    {
        var folded = new char[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            folded[code] = Plain((char)code);
        }

        foreach (var row in CharacterTables.Rows("variants.tsv"))
        {
            foreach (var variant in row[1])
            {
                folded[variant] = row[0][0];
            }
        }

        foreach (var letter in _toned.SelectMany(group => group.Skip(1).SelectMany<char, (char From, char To)>(toned =>
            [(toned, group[0]), (char.ToUpperInvariant(toned), group[0])])))
        {
            folded[letter.From] = letter.To;
        }

        return folded;
    }

    private static char Plain(char character)
    {
        var plain = char.ToUpperInvariant(character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character);
        return char.GetUnicodeCategory(plain) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.Surrogate ? plain : Nothing;
    }
}
