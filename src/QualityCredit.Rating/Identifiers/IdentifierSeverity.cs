namespace QualityCredit.Rating.Identifiers;

/// <summary>How much a remark on an identifier weighs.</summary>
public enum IdentifierSeverity
{
    /// <summary>The identifier stands; this is worth knowing.</summary>
    Information,

    /// <summary>The identifier is accepted, and somebody should look at it.</summary>
    Warning,

    /// <summary>The identifier is refused.</summary>
    Error,
}
