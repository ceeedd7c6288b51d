namespace QualityCredit.Rating.Identifiers;

/// <summary>Under which system a production licence was given.</summary>
public enum LicenceKind
{
    /// <summary>全国工业产品生产许可证, <c>XK13-001-00123</c>; a provincial one begins with the province, <c>(湘)XK13-001-00123</c>.</summary>
    Industrial,

    /// <summary>食品生产许可证 since 2015, <c>SC</c> and 14 digits.</summary>
    Food,

    /// <summary>食品生产许可证 before, <c>QS</c> and 12 digits.</summary>
    FoodBefore2015,
}
