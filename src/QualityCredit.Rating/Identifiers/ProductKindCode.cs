using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// The code of a product kind in the catalogue: the four-digit class of GB/T 4754 and a serial number, <c>3130-01</c>. Four bytes;
/// equality and order are those of the digits. <c>default</c> is 0000-00, no product kind, which no parse yields.
/// </summary>
public readonly record struct ProductKindCode : IComparable<ProductKindCode>, ISpanParsable<ProductKindCode>
{
    private const int Length = 6;

    private static readonly IdentifierTerm _term = new("product kind code", "产品种类代码");

    private ProductKindCode(int number) => Number = number;

    /// <summary>The six digits as a number, such as 313001, for databases.</summary>
    public int Number { get; }

    /// <summary>The class of GB/T 4754 without its letter, such as 3130.</summary>
    public int IndustryClass => Number / 100;

    /// <summary>The number of the kind within its class, such as 1.</summary>
    public int Serial => Number % 100;

    /// <summary>Reads four and two digits in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ProductKindCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        value = default;
        if (length != Length)
        {
            problem = IdentifierErrors.WrongLength(_term, length, "6 (such as 3130-01)", "6（如3130-01）");
            return false;
        }

        var digits = buffer[..Length];
        var wrong = digits.IndexOfAnyExcept(Characters.AnyDigit);
        if (wrong >= 0)
        {
            problem = IdentifierErrors.InvalidCharacter(_term, digits, wrong, "a digit", "数字");
            return false;
        }

        value = new ProductKindCode((int)Characters.Number(digits));
        problem = value == default ? IdentifierErrors.Placeholder(_term) : null;
        return problem is null;
    }

    /// <summary>Reads four and two digits, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static ProductKindCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <summary>The product kind with this <see cref="Number"/>.</summary>
    public static ProductKindCode FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999999);
        return new ProductKindCode(number);
    }

    /// <inheritdoc/>
    public int CompareTo(ProductKindCode other) => Number.CompareTo(other.Number);

    /// <summary>The class and the serial number, <c>3130-01</c>.</summary>
    public override string ToString() => string.Create(Length + 1, this, static (span, code) =>
    {
        Characters.WriteNumber(code.IndustryClass, span[..4]);
        span[4] = '-';
        Characters.WriteNumber(code.Serial, span[5..]);
    });

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(ProductKindCode left, ProductKindCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(ProductKindCode left, ProductKindCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts before another or equals it.</summary>
    public static bool operator <=(ProductKindCode left, ProductKindCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts after another or equals it.</summary>
    public static bool operator >=(ProductKindCode left, ProductKindCode right) => left.CompareTo(right) >= 0;

    static ProductKindCode ISpanParsable<ProductKindCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ProductKindCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ProductKindCode result) =>
        TryParse(s, out result, out _);

    static ProductKindCode IParsable<ProductKindCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ProductKindCode>.TryParse(string? s, IFormatProvider? provider, out ProductKindCode result) =>
        TryParse(s, out result, out _);
}
