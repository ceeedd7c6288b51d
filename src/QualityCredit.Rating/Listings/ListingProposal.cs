using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Listings;

/// <summary>What a case is about.</summary>
/// <param name="Ground">The rule that proposes it by its name, or an officer's ground in words.</param>
/// <param name="IsByRule">Whether <paramref name="Ground"/> names a rule, whose edition set degree and terms.</param>
/// <param name="Degree">Degree of dishonesty.</param>
/// <param name="TermMonths">How long the entry lasts, months.</param>
/// <param name="RemovableAfterMonths">When it can be removed at the earliest, months; null is never before its end.</param>
public sealed record ListingProposal(string Ground, bool IsByRule, ListingDegree Degree, int TermMonths, int? RemovableAfterMonths);
