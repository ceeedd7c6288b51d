namespace QualityCredit.Rating.Identifiers;

/// <summary>One statement that can be read from an identifier, such as its region.</summary>
/// <param name="English">What it is about, in English.</param>
/// <param name="Chinese">What it is about, in Chinese.</param>
/// <param name="Value">The statement.</param>
public sealed record IdentifierPart(string English, string Chinese, string Value);
