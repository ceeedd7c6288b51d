using QualityCredit.Rating.Enterprises;

namespace QualityCredit.Rating.Decisions;

/// <summary>A file and the decision that it came to.</summary>
/// <param name="File">The file, standing where the decision started from.</param>
/// <param name="Decision">The decision.</param>
public sealed record RatedFile(EnterpriseFile File, RatingDecision Decision);
