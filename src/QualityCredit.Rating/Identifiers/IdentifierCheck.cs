namespace QualityCredit.Rating.Identifiers;

/// <summary>What can be said about a text that somebody gave as an identifier of whatever kind.</summary>
/// <param name="Kind">What it is meant as.</param>
/// <param name="Normalized">The canonical text of a valid identifier; of an invalid one the text that its problem counts positions in.</param>
/// <param name="Problem">Why it is refused; null when it is valid.</param>
/// <param name="Remarks">What is doubtful or worth knowing about a valid one.</param>
/// <param name="Parts">What can be read from a valid one.</param>
public sealed record IdentifierCheck(
    IdentifierKind Kind,
    string Normalized,
    IdentifierProblem? Problem,
    IReadOnlyList<IdentifierProblem> Remarks,
    IReadOnlyList<IdentifierPart> Parts)
{
    private static readonly IdentifierTerm _anyTerm = new("code", "代码");

    /// <summary>Whether it is accepted.</summary>
    public bool IsValid => Problem is null;

    /// <summary>Finds out what a text is meant as and checks it; regions are judged by <paramref name="regions"/>.</summary>
    public static IdentifierCheck Of(string text, RegionCatalogue regions)
    {
        var normalized = IdentifierText.Normalize(text);
        var kind = KindOf(normalized);
        return kind switch
        {
            IdentifierKind.Organization => OrganizationCode.TryParse(normalized, out var code, out var problem)
                ? new(kind, code.ToString(), null, code.Remarks(), [])
                : Refused(kind, normalized, problem),
            IdentifierKind.UnifiedSocialCredit => UnifiedSocialCreditCode.TryParse(normalized, out var code, out var problem)
                ? new(kind, code.ToString(), null, code.Remarks(regions), IdentifierParts.Of(code, regions))
                : Refused(kind, normalized, problem),
            IdentifierKind.TradeItem => Gtin.TryParse(normalized, out var item, out var problem)
                ? new(kind, item.ToString(), null, item.Remarks(), IdentifierParts.Of(item))
                : Refused(kind, normalized, problem),
            IdentifierKind.Licence => IndustrialLicenceNumber.TryParse(normalized, out var licence, out var problem)
                ? new(kind, licence.ToString(), null, RemarksOn(licence.Region, regions), IdentifierParts.Of(licence, regions))
                : Refused(kind, normalized, problem),
            IdentifierKind.Region => RegionCode.TryParse(normalized, out var region, out var problem)
                ? new(kind, region.ToString(), null, RemarksOn(region, regions), [IdentifierParts.OfRegion(region, regions)])
                : Refused(kind, normalized, problem),
            IdentifierKind.Industry => IndustryCode.TryParse(normalized, out var industry, out var problem)
                ? new(kind, industry.ToString(), null, [], [])
                : Refused(kind, normalized, problem),
            IdentifierKind.Unknown => Refused(kind, normalized, normalized.Length == 0
                ? IdentifierErrors.Missing(_anyTerm)
                : IdentifierErrors.UnknownForm(
                    _anyTerm,
                    "9 characters (organization code), 18 (unified social credit code), 8, 12, 13 or 14 digits (GTIN), XK, SC or QS with "
                        + "digits (licence), 6 digits (region) or a letter with 2 to 4 digits (industry)",
                    "9位（组织机构代码）、18位（统一社会信用代码）、8、12、13或14位数字（物品编码）、XK、SC或QS加数字（许可证）、6位数字（行政区划）或字母加2至4位数字（行业）")),
        };
    }

    /// <summary>A wrong length is put to the kind that is nearest, so that the refusal can name what is missing.</summary>
    private static IdentifierKind KindOf(string text)
    {
        var hasOnlyDigits = !text.AsSpan().ContainsAnyExcept(Characters.AnyDigit);
        return text.Length switch
        {
            OrganizationCode.Length => IdentifierKind.Organization,
            _ when IndustrialLicenceNumber.LooksLike(text) => IdentifierKind.Licence,
            8 or >= 11 and <= 14 when hasOnlyDigits => IdentifierKind.TradeItem,
            >= 5 and <= 7 when hasOnlyDigits => IdentifierKind.Region,
            >= 3 and <= 5 when char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(text[1]) => IdentifierKind.Industry,
            8 or 10 => IdentifierKind.Organization,
            >= 15 and <= 21 => IdentifierKind.UnifiedSocialCredit,
            _ => IdentifierKind.Unknown,
        };
    }

    private static IdentifierCheck Refused(IdentifierKind kind, string normalized, IdentifierProblem problem) =>
        new(kind, normalized, problem, [], []);

    private static IReadOnlyList<IdentifierProblem> RemarksOn(RegionCode? region, RegionCatalogue regions) =>
        region is { } code && regions.RemarkOn(code) is { } remark ? [remark] : [];
}
