using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// 生产许可证编号: <c>XK##-###-#####</c> (trade, product, firm), the same with a province before it, or a food licence <c>SC</c> with 14
/// digits and <c>QS</c> with 12. Old notations (spaces, no brackets, a firm number of four digits) are read and the canonical one kept.
/// Sixteen bytes; equality is that of the canonical text, order is by kind, province and digits. <c>default</c> is XK00-000-00000, which
/// no parse yields.
/// </summary>
public readonly record struct IndustrialLicenceNumber : IComparable<IndustrialLicenceNumber>, ISpanParsable<IndustrialLicenceNumber>
{
    private const int IndustrialDigits = 10;
    private const int FoodDigits = 14;
    private const int FoodBefore2015Digits = 12;
    private const int PrefixLength = 2;

    private static readonly IdentifierTerm _term = new("production licence number", "生产许可证编号");
    private static readonly IdentifierTerm _industrial = new("part after XK of the production licence number", "生产许可证编号XK之后部分");
    private static readonly IdentifierTerm _food = new("part after SC of the food licence number", "食品生产许可证编号SC之后部分");
    private static readonly IdentifierTerm _foodBefore2015 = new("part after QS of the food licence number", "食品生产许可证编号QS之后部分");

    private readonly long _digits;
    private readonly byte _province;

    private IndustrialLicenceNumber(LicenceKind kind, int province, long digits) =>
        (Kind, _province, _digits) = (kind, (byte)province, digits);

    /// <summary>Under which system it was given.</summary>
    public LicenceKind Kind { get; }

    /// <summary>Where it was given, as far as the number says: the province before XK, or the region in SC.</summary>
    public RegionCode? Region => Kind switch
    {
        LicenceKind.Industrial => _province == 0 ? null : RegionCode.FromNumber(_province * 10000),
        LicenceKind.Food => RegionCode.FromNumber((int)(_digits / 100_000 % 1_000_000)),
        LicenceKind.FoodBefore2015 => null,
    };

    /// <summary>Reads a licence number in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> text, out IndustrialLicenceNumber value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        value = default;
        if (length > buffer.Length)
        {
            problem = IdentifierErrors.WrongLength(_term, length, "11 to 16", "11至16");
            return false;
        }

        var whole = (ReadOnlySpan<char>)buffer[..length];
        var start = ProvinceLength(whole);
        var rest = whole[start..];
        problem = null;
        if (rest.StartsWith("XK") && TryReadDigits(whole, start, _industrial, IndustrialDigits, out var digits, ref problem))
        {
            value = new IndustrialLicenceNumber(LicenceKind.Industrial, start == 0 ? 0 : ProvinceOf(whole), digits);
        }
        else if (start == 0 && rest.StartsWith("SC") && TryReadDigits(whole, start, _food, FoodDigits, out digits, ref problem))
        {
            value = new IndustrialLicenceNumber(LicenceKind.Food, 0, digits);
            problem = CheckFood(whole);
        }
        else if (start == 0 && rest.StartsWith("QS")
            && TryReadDigits(whole, start, _foodBefore2015, FoodBefore2015Digits, out digits, ref problem))
        {
            value = new IndustrialLicenceNumber(LicenceKind.FoodBefore2015, 0, digits);
        }
        else
        {
            problem ??= whole.IsEmpty ? IdentifierErrors.Missing(_term) : IdentifierErrors.UnknownForm(
                _term,
                "XK13-001-00123, (湘)XK13-001-00123, SC and 14 digits, or QS and 12 digits",
                "XK13-001-00123、(湘)XK13-001-00123、SC加14位数字或QS加12位数字");
        }

        problem ??= value._digits == 0 ? IdentifierErrors.Placeholder(_term) : null;
        value = problem is null ? value : default;
        return problem is null;
    }

    /// <summary>Reads a licence number in any notation, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static IndustrialLicenceNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <inheritdoc/>
    public int CompareTo(IndustrialLicenceNumber other) =>
        (Kind, _province, _digits).CompareTo((other.Kind, other._province, other._digits));

    /// <summary>The canonical text.</summary>
    public override string ToString()
    {
        Span<char> digits = stackalloc char[FoodDigits];
        digits = digits[..(Kind switch
        {
            LicenceKind.Industrial => IndustrialDigits,
            LicenceKind.Food => FoodDigits,
            LicenceKind.FoodBefore2015 => FoodBefore2015Digits,
        })];
        Characters.WriteNumber(_digits, digits);
        return Kind switch
        {
            LicenceKind.Industrial when _province == 0 => $"XK{digits[..2]}-{digits[2..5]}-{digits[5..]}",
            LicenceKind.Industrial => $"({ProvinceAbbreviation.NameOf(_province)})XK{digits[..2]}-{digits[2..5]}-{digits[5..]}",
            LicenceKind.Food => $"SC{digits}",
            LicenceKind.FoodBefore2015 => $"QS{digits}",
        };
    }

    /// <summary>Whether one number sorts before another.</summary>
    public static bool operator <(IndustrialLicenceNumber left, IndustrialLicenceNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one number sorts after another.</summary>
    public static bool operator >(IndustrialLicenceNumber left, IndustrialLicenceNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one number sorts before another or equals it.</summary>
    public static bool operator <=(IndustrialLicenceNumber left, IndustrialLicenceNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one number sorts after another or equals it.</summary>
    public static bool operator >=(IndustrialLicenceNumber left, IndustrialLicenceNumber right) => left.CompareTo(right) >= 0;

    static IndustrialLicenceNumber ISpanParsable<IndustrialLicenceNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s);

    static bool ISpanParsable<IndustrialLicenceNumber>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out IndustrialLicenceNumber result) => TryParse(s, out result, out _);

    static IndustrialLicenceNumber IParsable<IndustrialLicenceNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IndustrialLicenceNumber>.TryParse(
        string? s, IFormatProvider? provider, out IndustrialLicenceNumber result) => TryParse(s, out result, out _);

    /// <summary>Whether a normalised text begins as a licence number does.</summary>
    internal static bool LooksLike(ReadOnlySpan<char> text) =>
        text.StartsWith("SC") || text.StartsWith("QS") || text[ProvinceLength(text)..].StartsWith("XK");

    /// <summary>How many characters the province before the number takes: (湘) three, 湘 one, none zero.</summary>
    private static int ProvinceLength(ReadOnlySpan<char> text) => text switch
    {
        ['(' or '[' or '〔' or '【', var name, ')' or ']' or '〕' or '】', ..] when ProvinceAbbreviation.NumberOf(name) != 0 => 3,
        [var name, ..] when ProvinceAbbreviation.NumberOf(name) != 0 => 1,
        _ => 0,
    };

    private static int ProvinceOf(ReadOnlySpan<char> text) =>
        Math.Max(ProvinceAbbreviation.NumberOf(text[0]), ProvinceAbbreviation.NumberOf(text[1]));

    private static bool TryReadDigits(
        ReadOnlySpan<char> whole, int start, IdentifierTerm term, int expected, out long number, ref IdentifierProblem? problem)
    {
        var first = start + PrefixLength;
        var digits = whole[first..];
        var wrong = digits.IndexOfAnyExcept(Characters.AnyDigit);
        number = 0;
        if (wrong >= 0)
        {
            problem = IdentifierErrors.InvalidCharacter(_term, whole, first + wrong, "a digit", "数字");
            return false;
        }

        // Numbers of the first years have a firm number of four digits.
        var isOld = expected == IndustrialDigits && digits.Length == IndustrialDigits - 1;
        if (digits.Length != expected && !isOld)
        {
            problem = IdentifierErrors.WrongLength(term, digits.Length, $"{expected}", $"{expected}");
            return false;
        }

        number = isOld
            ? Characters.Number(digits[..5]) * 100_000 + Characters.Number(digits[5..])
            : Characters.Number(digits);
        return true;
    }

    /// <summary>GB/T 17710 (ISO 7064 MOD 11,10) over the first thirteen digits.</summary>
    private static IdentifierProblem? CheckFood(ReadOnlySpan<char> text)
    {
        var product = 10;
        foreach (var digit in text[PrefixLength..^1])
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        var check = (char)('0' + (11 - product) % 10);
        return text[^1] == check ? null : IdentifierErrors.WrongCheck(_term, text, text.Length - 1, check);
    }
}
