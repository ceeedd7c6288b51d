namespace QualityCredit.Rating.Identifiers;

/// <summary>An industry as the catalogue knows it. Two are equal when all their parts are.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="InPassRateSurvey">Whether the national survey of the product quality pass rate covers it.</param>
public sealed record Industry(IndustryCode Code, string Title, bool InPassRateSurvey);
