using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Decisions;

/// <summary>What a rule did to a file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Product">Serial of the product it is about; null where it is about the enterprise.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Points">Points it gave or took.</param>
public readonly record struct AppliedEffect(Rule Rule, int? Product, Effect Effect, int Points);
