using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// 组织机构代码, GB 11714-1997: eight characters 0–9 A–Z and a check character, written <c>71219440-5</c>. It is the key of an
/// enterprise in the register. Eight bytes; equality and order are those of the nine characters. <c>default</c> is the all-zero
/// filler, which no parse yields.
/// </summary>
/// <remarks>
/// The values run to 35 but the modulus is 11, so characters 11 or 22 apart (0 B M X, 1 C N Y …) cannot be told apart by the check;
/// two digits always can.
/// </remarks>
public readonly record struct OrganizationCode : IComparable<OrganizationCode>, ISpanParsable<OrganizationCode>
{
    internal const int Length = 9;
    internal const int BodyLength = 8;
    private const long Keys = 101_559_956_668_416; // 36^9

    private static readonly IdentifierTerm _term = new("organization code", "组织机构代码");
    private readonly long _key;

    private OrganizationCode(long key) => _key = key;

    private static ReadOnlySpan<byte> Weights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The nine characters without hyphen, such as <c>712194405</c>.</summary>
    public string Compact => string.Create(Length, this, static (span, code) => code.WriteCompact(span));

    /// <summary>
    /// Whether the check character is right. Always so for a parsed code; a code embedded in an old unified social credit code may
    /// have a wrong one and is kept as it stands.
    /// </summary>
    public bool HasValidCheck
    {
        get
        {
            Span<char> text = stackalloc char[Length];
            WriteCompact(text);
            return text[BodyLength] == CheckOf(text[..BodyLength]);
        }
    }

    /// <summary>Whether the code can sit in a unified social credit code, whose alphabet lacks I, O, S, V and Z.</summary>
    public bool FitsCreditCode
    {
        get
        {
            Span<char> text = stackalloc char[Length];
            WriteCompact(text);
            return !text.ContainsAny("IOSVZ");
        }
    }

    /// <summary>Reads nine characters in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out OrganizationCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        if (length != Length)
        {
            value = default;
            problem = IdentifierErrors.WrongLength(_term, length, "9", "9");
            return false;
        }

        return TryRead(buffer[..Length], out value, out problem);
    }

    /// <summary>Reads nine characters in any notation, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static OrganizationCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <summary>The code with this body of eight characters and the check character that belongs to it.</summary>
    public static OrganizationCode FromBody(ReadOnlySpan<char> body)
    {
        Span<char> text = stackalloc char[Length];
        if (body.Length != BodyLength || body.ContainsAnyExcept(Characters.AnyAlphanumeric))
        {
            throw new FormatException($"'{body}' is not the body of an organization code: eight characters 0-9 A-Z.");
        }

        body.CopyTo(text);
        text[BodyLength] = CheckOf(body);
        return FromCharacters(text);
    }

    /// <summary>The code that <see cref="ToKey"/> gave this number for.</summary>
    public static OrganizationCode FromKey(long key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(key, Keys);
        return new OrganizationCode(key);
    }

    /// <summary>A number below 2^47 that stands for the code in databases; it sorts as the code does and never changes.</summary>
    public long ToKey() => _key;

    /// <summary>What is worth knowing about this code.</summary>
    public IReadOnlyList<IdentifierProblem> Remarks() => FitsCreditCode ? [] : [IdentifierRemarks.OutsideCreditCode(this)];

    /// <inheritdoc/>
    public int CompareTo(OrganizationCode other) => _key.CompareTo(other._key);

    /// <summary>The notation of the standard, <c>71219440-5</c>.</summary>
    public override string ToString() => string.Create(Length + 1, this, static (span, code) =>
    {
        code.WriteCompact(span);
        span[Length] = span[BodyLength];
        span[BodyLength] = '-';
    });

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(OrganizationCode left, OrganizationCode right) => left._key < right._key;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(OrganizationCode left, OrganizationCode right) => left._key > right._key;

    /// <summary>Whether one code sorts before another or equals it.</summary>
    public static bool operator <=(OrganizationCode left, OrganizationCode right) => left._key <= right._key;

    /// <summary>Whether one code sorts after another or equals it.</summary>
    public static bool operator >=(OrganizationCode left, OrganizationCode right) => left._key >= right._key;

    static OrganizationCode ISpanParsable<OrganizationCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<OrganizationCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OrganizationCode result) =>
        TryParse(s, out result, out _);

    static OrganizationCode IParsable<OrganizationCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OrganizationCode>.TryParse(string? s, IFormatProvider? provider, out OrganizationCode result) =>
        TryParse(s, out result, out _);

    internal static bool TryRead(ReadOnlySpan<char> text, out OrganizationCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        value = default;
        var wrong = text[..BodyLength].IndexOfAnyExcept(Characters.AnyAlphanumeric);
        if (wrong >= 0)
        {
            problem = IdentifierErrors.InvalidCharacter(_term, text, wrong, "0-9 and A-Z", "数字或大写字母");
            return false;
        }

        var check = CheckOf(text[..BodyLength]);
        if (text[BodyLength] != check)
        {
            problem = WithSuggestion(IdentifierErrors.WrongCheck(_term, text, BodyLength, check), text);
            return false;
        }

        value = FromCharacters(text);
        problem = value == default ? IdentifierErrors.Placeholder(_term) : null;
        return problem is null;
    }

    /// <summary>Takes nine characters 0–9 A–Z as they are; the check is not looked at.</summary>
    internal static OrganizationCode FromCharacters(ReadOnlySpan<char> text)
    {
        var key = 0L;
        foreach (var character in text)
        {
            key = key * 36 + Characters.AlphanumericValue(character);
        }

        return new OrganizationCode(key);
    }

    internal static char CheckOf(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < BodyLength; i++)
        {
            sum += Characters.AlphanumericValue(body[i]) * Weights[i];
        }

        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    internal void WriteCompact(Span<char> destination)
    {
        var key = _key;
        for (var i = Length - 1; i >= 0; i--)
        {
            destination[i] = Characters.Alphanumeric[(int)(key % 36)];
            key /= 36;
        }
    }

    private static IdentifierProblem WithSuggestion(IdentifierProblem problem, ReadOnlySpan<char> text)
    {
        Span<char> replaced = stackalloc char[Length];
        var fits = IdentifierErrors.TryReplaceLookAlikes(text, replaced) && replaced[BodyLength] == CheckOf(replaced[..BodyLength]);
        return fits ? problem.Suggesting(FromCharacters(replaced).ToString()) : problem;
    }
}
