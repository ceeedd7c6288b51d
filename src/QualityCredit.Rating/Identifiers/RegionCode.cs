using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// 行政区划代码, GB/T 2260: six digits, such as 430102 for 芙蓉区 in 430100 长沙市 in 430000 湖南省. Four bytes; equality and order are
/// those of the digits. Whether a code exists, and when, is for the <see cref="RegionCatalogue"/> to say. <c>default</c> is 000000, no
/// region, which no parse yields.
/// </summary>
public readonly record struct RegionCode : IComparable<RegionCode>, ISpanParsable<RegionCode>
{
    internal const int Length = 6;

    private static readonly IdentifierTerm _term = new("region code", "行政区划代码");

    private RegionCode(int number) => Number = number;

    /// <summary>The six digits as a number.</summary>
    public int Number { get; }

    /// <summary>Province, prefecture or county, by the zeros at the end.</summary>
    public RegionLevel Level => Number switch
    {
        100000 => RegionLevel.Country,
        _ when Number % 10000 == 0 => RegionLevel.Province,
        _ when Number % 100 == 0 => RegionLevel.Prefecture,
        _ => RegionLevel.County,
    };

    /// <summary>The province, also of a province itself.</summary>
    public RegionCode Province => new(Number / 10000 * 10000);

    /// <summary>The prefecture of a county or the prefecture itself; null for anything larger.</summary>
    public RegionCode? Prefecture => Level is RegionLevel.County or RegionLevel.Prefecture ? new(Number / 100 * 100) : null;

    /// <summary>Whether this region is <paramref name="area"/> or lies in it.</summary>
    public bool IsWithin(RegionCode area) => area.Level switch
    {
        RegionLevel.Country => true,
        RegionLevel.Province => Number / 10000 == area.Number / 10000,
        RegionLevel.Prefecture => Number / 100 == area.Number / 100,
        RegionLevel.County => Number == area.Number,
    };

    /// <summary>Reads six digits in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RegionCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        value = default;
        if (length != Length)
        {
            problem = IdentifierErrors.WrongLength(_term, length, "6", "6");
            return false;
        }

        var digits = buffer[..Length];
        var wrong = digits.IndexOfAnyExcept(Characters.AnyDigit);
        if (wrong >= 0)
        {
            problem = IdentifierErrors.InvalidCharacter(_term, digits, wrong, "a digit", "数字");
            return false;
        }

        value = new RegionCode((int)Characters.Number(digits));
        problem = value == default ? IdentifierErrors.Placeholder(_term) : null;
        return problem is null;
    }

    /// <summary>Reads six digits in any notation, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static RegionCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <summary>The region with this <see cref="Number"/>.</summary>
    public static RegionCode FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999999);
        return new RegionCode(number);
    }

    /// <inheritdoc/>
    public int CompareTo(RegionCode other) => Number.CompareTo(other.Number);

    /// <summary>The six digits.</summary>
    public override string ToString() => string.Create(Length, Number, static (span, number) => Characters.WriteNumber(number, span));

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(RegionCode left, RegionCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(RegionCode left, RegionCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts before another or equals it.</summary>
    public static bool operator <=(RegionCode left, RegionCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts after another or equals it.</summary>
    public static bool operator >=(RegionCode left, RegionCode right) => left.CompareTo(right) >= 0;

    static RegionCode ISpanParsable<RegionCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<RegionCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RegionCode result) =>
        TryParse(s, out result, out _);

    static RegionCode IParsable<RegionCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RegionCode>.TryParse(string? s, IFormatProvider? provider, out RegionCode result) =>
        TryParse(s, out result, out _);
}
