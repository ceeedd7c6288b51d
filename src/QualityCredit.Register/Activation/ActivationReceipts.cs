using QualityCredit.Register.Editions;

namespace QualityCredit.Register.Activation;

/// <summary>What became of the wish that a draft govern from a day on.</summary>
public abstract record ActivationReceipt;

/// <summary>It is asked for; a second person has to agree.</summary>
public sealed record ActivationProposed(PolicyStep Proposal) : ActivationReceipt;

/// <summary>It governs from its day on.</summary>
public sealed record PoliciesActivated(PolicyStep Activation) : ActivationReceipt;

public abstract record ActivationRefused(string Reason) : ActivationReceipt;

public sealed record BundleNotKept(int Bundle) : ActivationRefused("bundle-not-kept");

/// <summary>It governs on that day already.</summary>
public sealed record AlreadyInForce(int Bundle, DateOnly EffectiveFrom) : ActivationRefused("already-in-force");

/// <summary>Nobody has rated the register under exactly these texts.</summary>
public sealed record NoReport(string Digest) : ActivationRefused("no-report");

/// <summary>The report compares with policies that are not those in force on that day.</summary>
/// <param name="Simulation">The last report.</param>
/// <param name="Base">The bundle that it compares with.</param>
/// <param name="InForce">The bundle in force on the day.</param>
public sealed record BaseMoved(int Simulation, int Base, int InForce) : ActivationRefused("base-moved");

/// <summary>On that day the draft has other editions than those of the report: it is to be simulated as of that day.</summary>
public sealed record ReportOfOtherEditions(int Simulation, DateOnly AsOf, DateOnly EffectiveFrom) : ActivationRefused("report-of-other-editions");

/// <summary>Decisions as of a later day are published already.</summary>
public sealed record EffectiveDayIsPast(DateOnly PublishedAsOf) : ActivationRefused("effective-day-is-past");

public sealed record NoProposal(int Bundle, DateOnly EffectiveFrom) : ActivationRefused("no-proposal");

/// <summary>Who asked, or who simulated, cannot be the one who agrees.</summary>
public sealed record SecondPersonNeeded(string Officer, int Proposal) : ActivationRefused("second-person-needed");
