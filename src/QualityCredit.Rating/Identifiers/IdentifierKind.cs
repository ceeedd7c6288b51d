namespace QualityCredit.Rating.Identifiers;

/// <summary>What a text is meant as, seen by its form.</summary>
public enum IdentifierKind
{
    /// <summary>No form known here.</summary>
    Unknown,

    /// <summary>Nine characters: <see cref="OrganizationCode"/>.</summary>
    Organization,

    /// <summary>Eighteen characters: <see cref="UnifiedSocialCreditCode"/>.</summary>
    UnifiedSocialCredit,

    /// <summary>8, 12, 13 or 14 digits: <see cref="Gtin"/>.</summary>
    TradeItem,

    /// <summary>With XK, SC or QS: <see cref="IndustrialLicenceNumber"/>.</summary>
    Licence,

    /// <summary>Six digits: <see cref="RegionCode"/>.</summary>
    Region,

    /// <summary>A letter and two to four digits: <see cref="IndustryCode"/>.</summary>
    Industry,
}
