using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// 国民经济行业代码, GB/T 4754: a section letter with two, three or four digits, such as C31, C313, C3130. Digits alone are read as
/// manufacturing (C) in divisions 13 to 43, whose letter is the same in every edition. Four bytes; equality is that of the characters,
/// and a code sorts directly before those within it. <c>default</c> is no industry: an empty text, which no parse yields.
/// </summary>
public readonly record struct IndustryCode : IComparable<IndustryCode>, ISpanParsable<IndustryCode>
{
    private const int Longest = 5;
    private const char LastSection = 'T';

    private static readonly IdentifierTerm _term = new("industry code", "国民经济行业代码");
    private readonly int _packed; // five places of base 27: the letter, then each digit + 1, then zeros for what is not given

    private IndustryCode(int packed) => _packed = packed;

    /// <summary>The letter, such as C for manufacturing.</summary>
    public char Section => (char)('A' - 1 + Place(0));

    /// <summary>How many digits the code has: 2 a division 大类, 3 a group 中类, 4 a class 小类.</summary>
    public int Digits => _packed switch
    {
        0 => 0,
        _ when Place(4) != 0 => 4,
        _ when Place(3) != 0 => 3,
        _ => 2,
    };

    /// <summary>The letter and the first two digits.</summary>
    public IndustryCode Division => new(_packed / (27 * 27) * (27 * 27));

    /// <summary>Whether this industry is <paramref name="industry"/> or part of it: C3130 lies within C313 and C31.</summary>
    public bool IsWithin(IndustryCode industry)
    {
        var below = industry.Digits switch { 4 => 1, 3 => 27, _ => 27 * 27 };
        return _packed / below == industry._packed / below;
    }

    /// <summary>Reads a code in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IndustryCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer[1..]);
        if (length is >= 2 and <= 4 && char.IsAsciiDigit(buffer[1]) && char.IsAsciiDigit(buffer[2]))
        {
            return TryRead(Manufacturing(buffer[..(length + 1)]), out value, out problem);
        }

        if (length is < 3 or > Longest)
        {
            value = default;
            problem = IdentifierErrors.WrongLength(_term, length, "3 to 5 (a letter and 2 to 4 digits)", "3至5（门类字母加2至4位数字）");
            return false;
        }

        return TryRead(buffer.Slice(1, length), out value, out problem);
    }

    /// <summary>Reads a code in any notation, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static IndustryCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <inheritdoc/>
    public int CompareTo(IndustryCode other) => _packed.CompareTo(other._packed);

    /// <summary>The letter and the digits.</summary>
    public override string ToString() => _packed == 0 ? "" : string.Create(Digits + 1, this, static (span, code) =>
    {
        span[0] = code.Section;
        for (var i = 1; i < span.Length; i++)
        {
            span[i] = (char)('0' - 1 + code.Place(i));
        }
    });

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(IndustryCode left, IndustryCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(IndustryCode left, IndustryCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts before another or equals it.</summary>
    public static bool operator <=(IndustryCode left, IndustryCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts after another or equals it.</summary>
    public static bool operator >=(IndustryCode left, IndustryCode right) => left.CompareTo(right) >= 0;

    static IndustryCode ISpanParsable<IndustryCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<IndustryCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IndustryCode result) =>
        TryParse(s, out result, out _);

    static IndustryCode IParsable<IndustryCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IndustryCode>.TryParse(string? s, IFormatProvider? provider, out IndustryCode result) =>
        TryParse(s, out result, out _);

    private static bool TryRead(ReadOnlySpan<char> text, out IndustryCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        value = default;
        if (text[0] is < 'A' or > LastSection)
        {
            problem = IdentifierErrors.InvalidCharacter(_term, text, 0, "a section letter A-T", "门类字母A至T");
            return false;
        }

        var packed = text[0] - 'A' + 1;
        for (var i = 1; i < Longest; i++)
        {
            if (i < text.Length && !char.IsAsciiDigit(text[i]))
            {
                problem = IdentifierErrors.InvalidCharacter(_term, text, i, "a digit", "数字");
                return false;
            }

            packed = packed * 27 + (i < text.Length ? text[i] - '0' + 1 : 0);
        }

        value = new IndustryCode(packed);
        problem = null;
        return true;
    }

    /// <summary>Puts the letter C before two to four digits of a manufacturing division; other digits stay without a letter.</summary>
    private static ReadOnlySpan<char> Manufacturing(Span<char> text)
    {
        text[0] = 'C';
        return Characters.Number(text[1..3]) is >= 13 and <= 43 ? text : text[1..];
    }

    private int Place(int index)
    {
        var value = _packed;
        for (var i = Longest - 1; i > index; i--)
        {
            value /= 27;
        }

        return value % 27;
    }
}
