using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Ratings;

public abstract record RatingNotExplained(string Reason) : RatingExplanation;

public sealed record UnknownEnterprise(EnterpriseCode Code) : RatingNotExplained("enterprise-not-registered");

public sealed record NotRatedYet(EnterpriseCode Code) : RatingNotExplained("not-rated-yet");

/// <summary>No edition of the policy that was asked for, or of the one of the region where none was named.</summary>
public sealed record NoPolicyOnDay(string? Policy, RegionCode Region, DateOnly AsOf) : RatingNotExplained("no-policy-in-force");

/// <summary>The policies that this host holds no longer have the edition of the decision.</summary>
public sealed record EditionMissing(DecisionRecord Record) : RatingNotExplained("edition-not-held");

/// <summary>An alarm: what is stored and what the same file gives today are not the same.</summary>
public sealed record ReplayFailed(DecisionRecord Record) : RatingNotExplained("decision-not-reproduced");
