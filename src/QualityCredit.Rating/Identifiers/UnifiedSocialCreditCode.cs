using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// 统一社会信用代码, GB 32100-2015: registering authority 1, category 1, region of registration 6, organization code 9, check 1.
/// Sixteen bytes; equality and order are those of the eighteen characters. <c>default</c> is the all-zero filler, which no parse yields.
/// </summary>
/// <remarks>Every single wrong character and every swap of neighbours is caught. A right check never proves whose code it is.</remarks>
public readonly record struct UnifiedSocialCreditCode : IComparable<UnifiedSocialCreditCode>, ISpanParsable<UnifiedSocialCreditCode>
{
    internal const int Length = 18;
    private const int HeadLength = 8;

    private static readonly IdentifierTerm _term = new("unified social credit code", "统一社会信用代码");
    private readonly long _head; // the first eight characters in base 31; the check follows from the rest

    private UnifiedSocialCreditCode(long head, OrganizationCode organization) => (_head, Organization) = (head, organization);

    // 3^(i-1) mod 31
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The first character: who registered it, such as 9 for market regulation.</summary>
    public char Authority => At(0);

    /// <summary>The second character: what was registered, such as 1 for an enterprise under authority 9.</summary>
    public char Category => At(1);

    /// <summary>Whether it is the code of an individual business (个体工商户): GB 32100-2015, table of registering authorities and categories, authority 9 with category 2.</summary>
    public bool IsIndividualBusiness => (Authority, Category) == ('9', '2');

    /// <summary>Characters 3 to 8: where the registering office was at issue; null in the odd code that has letters there.</summary>
    public RegionCode? Region
    {
        get
        {
            Span<char> text = stackalloc char[Length];
            Write(text);
            var region = text[2..HeadLength];
            return region.ContainsAnyExcept(Characters.AnyDigit) ? null : RegionCode.FromNumber((int)Characters.Number(region));
        }
    }

    /// <summary>Characters 9 to 17, as they stand: the key of the enterprise. Its own check may be wrong, see its HasValidCheck.</summary>
    public OrganizationCode Organization { get; }

    /// <summary>The last character.</summary>
    public char Check => At(Length - 1);

    /// <summary>Reads eighteen characters in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> text, out UnifiedSocialCreditCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        if (length != Length)
        {
            value = default;
            problem = IdentifierErrors.WrongLength(_term, length, "18", "18");
            return false;
        }

        return TryRead(buffer[..Length], out value, out problem);
    }

    /// <summary>Reads eighteen characters in any notation, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static UnifiedSocialCreditCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <summary>The code made of these parts, with the check character that belongs to them.</summary>
    public static UnifiedSocialCreditCode From(char authority, char category, RegionCode region, OrganizationCode organization)
    {
        Span<char> text = stackalloc char[Length];
        text[0] = authority;
        text[1] = category;
        Characters.WriteNumber(region.Number, text[2..HeadLength]);
        organization.WriteCompact(text[HeadLength..]);
        if (text[..(Length - 1)].ContainsAnyExcept(Characters.AnyCreditCode))
        {
            throw new ArgumentException($"'{text[..(Length - 1)]}' has a character that no unified social credit code contains.");
        }

        return FromCharacters(text);
    }

    /// <summary>
    /// What is doubtful or worth knowing about this code: a wrong embedded check, an unlisted authority; given
    /// <paramref name="regions"/>, a region unknown or retired on the date; given <paramref name="present"/>, another region than that.
    /// </summary>
    public IReadOnlyList<IdentifierProblem> Remarks(
        RegionCatalogue? regions = null, DateOnly? on = null, RegionCode? present = null) =>
        IdentifierRemarks.On(this, regions, on, present);

    /// <inheritdoc/>
    public int CompareTo(UnifiedSocialCreditCode other) =>
        _head == other._head ? Organization.CompareTo(other.Organization) : _head.CompareTo(other._head);

    /// <summary>The eighteen characters.</summary>
    public override string ToString() => string.Create(Length, this, static (span, code) => code.Write(span));

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(UnifiedSocialCreditCode left, UnifiedSocialCreditCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(UnifiedSocialCreditCode left, UnifiedSocialCreditCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts before another or equals it.</summary>
    public static bool operator <=(UnifiedSocialCreditCode left, UnifiedSocialCreditCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts after another or equals it.</summary>
    public static bool operator >=(UnifiedSocialCreditCode left, UnifiedSocialCreditCode right) => left.CompareTo(right) >= 0;

    static UnifiedSocialCreditCode ISpanParsable<UnifiedSocialCreditCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s);

    static bool ISpanParsable<UnifiedSocialCreditCode>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out UnifiedSocialCreditCode result) => TryParse(s, out result, out _);

    static UnifiedSocialCreditCode IParsable<UnifiedSocialCreditCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<UnifiedSocialCreditCode>.TryParse(
        string? s, IFormatProvider? provider, out UnifiedSocialCreditCode result) => TryParse(s, out result, out _);

    internal static bool TryRead(
        ReadOnlySpan<char> text, out UnifiedSocialCreditCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        value = default;
        problem = null;
        var wrong = text.IndexOfAnyExcept(Characters.AnyCreditCode);
        if (wrong >= 0)
        {
            problem = IdentifierErrors.InvalidCharacter(
                _term, text, wrong, "0-9 and A-Z without I, O, S, V, Z", "数字或大写字母（不含I、O、S、V、Z）");
            problem = wrong == Length - 1 ? problem with { Expected = CheckOf(text) } : problem;
        }
        else if (text[Length - 1] != CheckOf(text))
        {
            problem = IdentifierErrors.WrongCheck(_term, text, Length - 1, CheckOf(text));
        }

        if (problem is not null)
        {
            problem = WithSuggestion(problem, text);
            return false;
        }

        value = FromCharacters(text);
        problem = value == default ? IdentifierErrors.Placeholder(_term) : null;
        return problem is null;
    }

    private static UnifiedSocialCreditCode FromCharacters(ReadOnlySpan<char> text)
    {
        var head = 0L;
        foreach (var character in text[..HeadLength])
        {
            head = head * 31 + Characters.CreditCodeValue(character);
        }

        return new UnifiedSocialCreditCode(head, OrganizationCode.FromCharacters(text.Slice(HeadLength, OrganizationCode.Length)));
    }

    private static char CheckOf(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += Characters.CreditCodeValue(text[i]) * Weights[i];
        }

        return Characters.CreditCode[(31 - sum % 31) % 31];
    }

    private static IdentifierProblem WithSuggestion(IdentifierProblem problem, ReadOnlySpan<char> text)
    {
        Span<char> replaced = stackalloc char[Length];
        var fits = IdentifierErrors.TryReplaceLookAlikes(text, replaced)
            && !replaced.ContainsAnyExcept(Characters.AnyCreditCode)
            && replaced[Length - 1] == CheckOf(replaced);
        return fits ? problem.Suggesting(new string(replaced)) : problem;
    }

    private char At(int index)
    {
        Span<char> text = stackalloc char[Length];
        Write(text);
        return text[index];
    }

    private void Write(Span<char> destination)
    {
        var head = _head;
        for (var i = HeadLength - 1; i >= 0; i--)
        {
            destination[i] = Characters.CreditCode[(int)(head % 31)];
            head /= 31;
        }

        Organization.WriteCompact(destination[HeadLength..]);
        destination[Length - 1] = CheckOf(destination);
    }
}
