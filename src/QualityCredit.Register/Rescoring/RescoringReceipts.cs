using QualityCredit.Register.Runs;

namespace QualityCredit.Register.Rescoring;

/// <summary>What became of the wish to rate the register.</summary>
public abstract record RescoringReceipt;

/// <summary>The run is published whole; its line of the ledger says what it did.</summary>
public sealed record RescoringPublished(RescoringRun Run) : RescoringReceipt;

public abstract record RescoringRefused(string Reason) : RescoringReceipt;

/// <summary>Another process or request is at it.</summary>
public sealed record RunInProgress(long RunId, DateOnly AsOf, string Owner, DateTime HeartbeatUtc) : RescoringRefused("run-in-progress");

/// <summary>Another process took this run for dead and finishes it.</summary>
public sealed record RunTakenOver(long RunId) : RescoringRefused("run-taken-over");

/// <summary>Decisions are published in the order of their days.</summary>
public sealed record EarlierThanPublished(DateOnly PublishedAsOf) : RescoringRefused("earlier-than-published");

public sealed record NoPolicyInForce(DateOnly AsOf) : RescoringRefused("no-policy-in-force");

/// <summary>Nothing new is known of the enterprise since its last decision, or nothing was published yet.</summary>
public sealed record EnterpriseUpToDate(int Enterprise) : RescoringRefused("enterprise-up-to-date");
