namespace QualityCredit.Rating.Identifiers;

/// <summary>What can be read from a valid identifier.</summary>
internal static class IdentifierParts
{
    public static IReadOnlyList<IdentifierPart> Of(UnifiedSocialCreditCode code, RegionCatalogue regions)
    {
        var authority = RegisteringAuthority.Of(code.Authority, code.Category);
        List<IdentifierPart> parts = [];
        if (authority is not null)
        {
            parts.Add(new("registered by", "登记管理部门", $"{authority.Chinese} {authority.English}"));
        }

        if (code.Region is { } region)
        {
            parts.Add(OfRegion(region, regions));
        }

        parts.Add(new("organization code", "组织机构代码", code.Organization.ToString()));
        return parts;
    }

    public static IReadOnlyList<IdentifierPart> Of(Gtin item) => item.Prefix switch
    {
        null => [],
        >= 690 and <= 699 and var prefix => [new("prefix", "前缀", $"{prefix} 中国 China")],
        { } prefix => [new("prefix", "前缀", $"{prefix:D3}")],
    };

    public static IReadOnlyList<IdentifierPart> Of(IndustrialLicenceNumber licence, RegionCatalogue regions)
    {
        List<IdentifierPart> parts = [new("licence", "许可证", licence.Kind switch
        {
            LicenceKind.Industrial => "工业产品生产许可证 industrial products",
            LicenceKind.Food => "食品生产许可证 food, since 2015",
            LicenceKind.FoodBefore2015 => "食品生产许可证（QS） food, before 2015",
        })];
        if (licence.Region is { } region)
        {
            parts.Add(OfRegion(region, regions));
        }

        return parts;
    }

    public static IdentifierPart OfRegion(RegionCode region, RegionCatalogue regions) =>
        new("region", "行政区划", region.Level == RegionLevel.Country ? $"{region} 国家 the State" : $"{region} {regions.FullName(region)}".Trim());
}
