using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Evidence;

/// <summary>What became of one item of an intake.</summary>
public abstract record EvidenceReceipt;

public sealed record EvidenceRecorded(long Id) : EvidenceReceipt;

/// <summary>This line of this document, in these words, is what holds already.</summary>
public sealed record EvidenceUnchanged(long Id) : EvidenceReceipt;

/// <summary>The line said this before, and something else since: nothing is recorded.</summary>
/// <param name="Id">The item that said so.</param>
/// <param name="ById">What the line says now; null where another line took its place.</param>
public sealed record EvidenceSuperseded(long Id, long? ById) : EvidenceReceipt;

public sealed record EvidenceCorrected(long Id, long SupersededId) : EvidenceReceipt;

public sealed record EvidenceRetracted(long Id) : EvidenceReceipt;

public abstract record EvidenceRefused(string Reason) : EvidenceReceipt;

public sealed record EvidenceOfUnknownEnterprise(OrganizationCode Code) : EvidenceRefused("unknown-enterprise");

public sealed record EvidenceOfUnknownProduct(string Product) : EvidenceRefused("unknown-product");

/// <summary>The same line of the same document says something else, or speaks of another enterprise: send it as a correction, or number the lines.</summary>
public sealed record EvidenceConflicts(long Id) : EvidenceRefused("evidence-conflicts");

/// <summary>The line was taken back; a new statement needs a document of its own.</summary>
public sealed record EvidenceWasRetracted(long Id, string Why) : EvidenceRefused("evidence-retracted");

public sealed record EvidenceTextTooLong(string Field, int Longest) : EvidenceRefused("text-too-long");

public sealed record EvidenceNotFound(long Id) : EvidenceRefused("evidence-not-found");

/// <summary>The item was superseded or retracted before: the present one must be named.</summary>
public sealed record EvidenceNoLongerKnown(long Id) : EvidenceRefused("evidence-no-longer-known");

/// <summary>No item of the enterprise comes from the line that is to be corrected.</summary>
public sealed record EvidenceToCorrectUnknown(string Key) : EvidenceRefused("evidence-to-correct-unknown");

public sealed record EvidenceArchiveFull(int Most) : EvidenceRefused("archive-full");
