namespace QualityCredit.Rating.Identifiers;

/// <summary>How large a region is, by the zeros at the end of its code.</summary>
public enum RegionLevel
{
    /// <summary>100000: registered by an authority of the State.</summary>
    Country,

    /// <summary>省: four zeros.</summary>
    Province,

    /// <summary>市、州: two zeros. The autonomous prefecture 湘西州 is 433100.</summary>
    Prefecture,

    /// <summary>县、区: no zeros at the end.</summary>
    County,
}
