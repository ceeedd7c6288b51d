namespace QualityCredit.Rating.Identifiers;

/// <summary>Everything that can be said against an identifier. A closed list: hosts translate it and clients may rely on it.</summary>
public enum IdentifierProblemCode
{
    /// <summary>Nothing was given, or only spaces.</summary>
    Missing,

    /// <summary>Too few or too many characters.</summary>
    WrongLength,

    /// <summary>A character that cannot stand at its place.</summary>
    InvalidCharacter,

    /// <summary>The check character does not fit the others.</summary>
    WrongCheck,

    /// <summary>All zeros: a filler, belonging to nobody.</summary>
    Placeholder,

    /// <summary>The text has the form of no identifier known here.</summary>
    UnknownForm,

    /// <summary>A right unified social credit code around an organization code whose own check character is wrong.</summary>
    EmbeddedCheckWrong,

    /// <summary>A pair of registering authority and category that the standard does not list.</summary>
    UnknownAuthority,

    /// <summary>A region code that the catalogue does not know, or not yet on the date asked about.</summary>
    UnknownRegion,

    /// <summary>A region code that was in force once and no longer is.</summary>
    RetiredRegion,

    /// <summary>The registering office lies elsewhere than the enterprise does now.</summary>
    RegisteredElsewhere,

    /// <summary>An organization code with I, O, S, V or Z: valid alone, but it cannot sit in a unified social credit code.</summary>
    OutsideCreditCode,

    /// <summary>A trade item number that a shop or a test gave out itself.</summary>
    RestrictedCirculation,
}
