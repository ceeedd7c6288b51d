using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// 物品编码, a GS1 trade item number of 8, 12, 13 or 14 digits. Leading zeros do not make another article, so equality is that of the
/// number, and the canonical text is the shortest of the four lengths that holds it. Eight bytes. <c>default</c> is the all-zero
/// filler, which no parse yields.
/// </summary>
/// <remarks>The check catches every single wrong digit; a swap of neighbours that differ by 5 escapes it.</remarks>
public readonly record struct Gtin : IComparable<Gtin>, ISpanParsable<Gtin>
{
    private const int Longest = 14;

    private static readonly IdentifierTerm _term = new("trade item number (GTIN)", "物品编码（GTIN）");

    private Gtin(long number) => Number = number;

    /// <summary>The digits as a number, for databases.</summary>
    public long Number { get; }

    /// <summary>The length of the canonical text: 8, 12, 13 or 14.</summary>
    public int Length => Number switch
    {
        < 1_0000_0000 => 8,
        < 1_0000_0000_0000 => 12,
        < 10_0000_0000_0000 => 13,
        _ => 14,
    };

    /// <summary>The first three digits of the 13-digit form, such as 690 to 699 for China; null for the eight-digit form.</summary>
    public int? Prefix => Length == 8 ? null : (int)(Number / 10_000_000_000 % 1000);

    /// <summary>Whether a shop or a test gave the number out itself (prefixes 020–029 and 200–299): it identifies nothing outside.</summary>
    public bool IsRestrictedCirculation => Prefix is >= 20 and <= 29 or >= 200 and <= 299;

    /// <summary>Reads 8, 12, 13 or 14 digits in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Gtin value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        value = default;
        if (length is not (8 or 12 or 13 or Longest))
        {
            problem = IdentifierErrors.WrongLength(_term, length, "8, 12, 13 or 14", "8、12、13或14");
            return false;
        }

        var digits = buffer[..length];
        var wrong = digits.IndexOfAnyExcept(Characters.AnyDigit);
        if (wrong >= 0)
        {
            problem = IdentifierErrors.InvalidCharacter(_term, digits, wrong, "a digit", "数字");
            return false;
        }

        var check = CheckOf(digits[..^1]);
        if (digits[^1] != check)
        {
            problem = IdentifierErrors.WrongCheck(_term, digits, length - 1, check);
            return false;
        }

        value = new Gtin(Characters.Number(digits));
        problem = value == default ? IdentifierErrors.Placeholder(_term) : null;
        return problem is null;
    }

    /// <summary>Reads 8, 12, 13 or 14 digits in any notation, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static Gtin Parse(ReadOnlySpan<char> text) => TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <summary>The number with this body of 7, 11, 12 or 13 digits and the check digit that belongs to it.</summary>
    public static Gtin FromBody(ReadOnlySpan<char> body)
    {
        if (body.Length is not (7 or 11 or 12 or 13) || body.ContainsAnyExcept(Characters.AnyDigit))
        {
            throw new FormatException($"'{body}' is not the body of a trade item number: 7, 11, 12 or 13 digits.");
        }

        return new Gtin(Characters.Number(body) * 10 + (CheckOf(body) - '0'));
    }

    /// <summary>What is worth knowing about this number.</summary>
    public IReadOnlyList<IdentifierProblem> Remarks() => IsRestrictedCirculation ? [IdentifierRemarks.RestrictedCirculation] : [];

    /// <inheritdoc/>
    public int CompareTo(Gtin other) => Number.CompareTo(other.Number);

    /// <summary>The canonical digits.</summary>
    public override string ToString() => string.Create(Length, Number, static (span, number) => Characters.WriteNumber(number, span));

    /// <summary>Whether one number sorts before another.</summary>
    public static bool operator <(Gtin left, Gtin right) => left.CompareTo(right) < 0;

    /// <summary>Whether one number sorts after another.</summary>
    public static bool operator >(Gtin left, Gtin right) => left.CompareTo(right) > 0;

    /// <summary>Whether one number sorts before another or equals it.</summary>
    public static bool operator <=(Gtin left, Gtin right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one number sorts after another or equals it.</summary>
    public static bool operator >=(Gtin left, Gtin right) => left.CompareTo(right) >= 0;

    static Gtin ISpanParsable<Gtin>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Gtin>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Gtin result) =>
        TryParse(s, out result, out _);

    static Gtin IParsable<Gtin>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Gtin>.TryParse(string? s, IFormatProvider? provider, out Gtin result) => TryParse(s, out result, out _);

    private static char CheckOf(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var weight = (body.Length - i) % 2 == 1 ? 3 : 1;
            sum += (body[i] - '0') * weight;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }
}
