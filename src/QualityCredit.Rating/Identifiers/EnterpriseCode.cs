using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// What anybody may give to name an enterprise: nine characters (organization code) or eighteen (unified social credit code, which
/// embeds it). Every look-up reads its argument as this and asks for <see cref="Organization"/>. Two are equal when both parts are;
/// <c>default</c> names nobody, and no parse yields it.
/// </summary>
public readonly record struct EnterpriseCode : IComparable<EnterpriseCode>, ISpanParsable<EnterpriseCode>
{
    private static readonly IdentifierTerm _term = new("enterprise code", "企业代码");

    /// <summary>The code of an enterprise known by its organization code only.</summary>
    public EnterpriseCode(OrganizationCode organization) => Organization = organization;

    /// <summary>The code of an enterprise known by its unified social credit code.</summary>
    public EnterpriseCode(UnifiedSocialCreditCode creditCode) => (Organization, CreditCode) = (creditCode.Organization, creditCode);

    /// <summary>The key of the enterprise in the register.</summary>
    public OrganizationCode Organization { get; }

    /// <summary>The unified social credit code, if eighteen characters were given.</summary>
    public UnifiedSocialCreditCode? CreditCode { get; }

    /// <summary>Reads nine or eighteen characters in any notation; a failure says in <paramref name="problem"/> what to do.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EnterpriseCode value, [NotNullWhen(false)] out IdentifierProblem? problem)
    {
        Span<char> buffer = stackalloc char[IdentifierText.Longest];
        var length = IdentifierText.Normalize(text, buffer);
        value = default;
        if (length == OrganizationCode.Length)
        {
            if (OrganizationCode.TryRead(buffer[..length], out var organization, out problem))
            {
                value = new EnterpriseCode(organization);
                return true;
            }

            return false;
        }

        if (length == UnifiedSocialCreditCode.Length)
        {
            if (UnifiedSocialCreditCode.TryRead(buffer[..length], out var creditCode, out problem))
            {
                value = new EnterpriseCode(creditCode);
                return true;
            }

            return false;
        }

        problem = IdentifierErrors.WrongLength(
            _term, length, "9 (organization code) or 18 (unified social credit code)", "9（组织机构代码）或18（统一社会信用代码）");
        return false;
    }

    /// <summary>Reads nine or eighteen characters, or throws a <see cref="FormatException"/> with the problem's sentence.</summary>
    public static EnterpriseCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var problem) ? value : throw problem.ToException();

    /// <summary>What is doubtful or worth knowing about the code that was given.</summary>
    public IReadOnlyList<IdentifierProblem> Remarks(
        RegionCatalogue? regions = null, DateOnly? on = null, RegionCode? present = null) =>
        CreditCode is { } creditCode ? creditCode.Remarks(regions, on, present) : Organization.Remarks();

    /// <summary>By organization code, then by unified social credit code; a code without one comes first.</summary>
    public int CompareTo(EnterpriseCode other)
    {
        var byOrganization = Organization.CompareTo(other.Organization);
        return byOrganization != 0 ? byOrganization : Nullable.Compare(CreditCode, other.CreditCode);
    }

    /// <summary>The longer code known: eighteen characters, or <c>71219440-5</c>.</summary>
    public override string ToString() => CreditCode?.ToString() ?? Organization.ToString();

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(EnterpriseCode left, EnterpriseCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(EnterpriseCode left, EnterpriseCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts before another or equals it.</summary>
    public static bool operator <=(EnterpriseCode left, EnterpriseCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts after another or equals it.</summary>
    public static bool operator >=(EnterpriseCode left, EnterpriseCode right) => left.CompareTo(right) >= 0;

    static EnterpriseCode ISpanParsable<EnterpriseCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<EnterpriseCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EnterpriseCode result) =>
        TryParse(s, out result, out _);

    static EnterpriseCode IParsable<EnterpriseCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EnterpriseCode>.TryParse(string? s, IFormatProvider? provider, out EnterpriseCode result) =>
        TryParse(s, out result, out _);
}
