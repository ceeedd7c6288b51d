namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// One thing that is wrong, doubtful or worth knowing about an identifier, and what to do about it. Two problems are equal when all
/// their parts are.
/// </summary>
/// <param name="Code">What is the matter.</param>
/// <param name="Severity">Whether the identifier is refused because of it.</param>
/// <param name="English">A sentence for the person who typed it.</param>
/// <param name="Chinese">The same sentence in Chinese.</param>
public sealed record IdentifierProblem(IdentifierProblemCode Code, IdentifierSeverity Severity, string English, string Chinese)
{
    /// <summary>Where, counted from 1 in the normalised text (no spaces, no hyphens); null when no single place is to blame.</summary>
    public int? Position { get; init; }

    /// <summary>The character found there.</summary>
    public char? Found { get; init; }

    /// <summary>The character that would be right there, where that can be known.</summary>
    public char? Expected { get; init; }

    /// <summary>A whole identifier that differs only in look-alike characters and whose check is right; null when there is none.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The stable name of <see cref="Code"/> in texts and interfaces, such as <c>wrong-check</c>.</summary>
    public string CodeName => Code switch
    {
        IdentifierProblemCode.Missing => "missing",
        IdentifierProblemCode.WrongLength => "wrong-length",
        IdentifierProblemCode.InvalidCharacter => "invalid-character",
        IdentifierProblemCode.WrongCheck => "wrong-check",
        IdentifierProblemCode.Placeholder => "placeholder",
        IdentifierProblemCode.UnknownForm => "unknown-form",
        IdentifierProblemCode.EmbeddedCheckWrong => "embedded-check-wrong",
        IdentifierProblemCode.UnknownAuthority => "unknown-authority",
        IdentifierProblemCode.UnknownRegion => "unknown-region",
        IdentifierProblemCode.RetiredRegion => "retired-region",
        IdentifierProblemCode.RegisteredElsewhere => "registered-elsewhere",
        IdentifierProblemCode.OutsideCreditCode => "outside-credit-code",
        IdentifierProblemCode.RestrictedCirculation => "restricted-circulation",
    };

    internal FormatException ToException() => new(English);
}
