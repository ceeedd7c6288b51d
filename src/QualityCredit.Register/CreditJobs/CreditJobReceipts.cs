namespace QualityCredit.Register.CreditJobs;

/// <summary>What a list of questions came to.</summary>
public abstract record CreditJobReceipt;

/// <param name="Job">The job.</param>
/// <param name="IsNew">False where it was sent before under the same key.</param>
public sealed record CreditJobAccepted(CreditJob Job, bool IsNew) : CreditJobReceipt;

/// <summary>The client has as many jobs under way as it may have.</summary>
/// <param name="Most">How many that is.</param>
public sealed record TooManyCreditJobs(int Most) : CreditJobReceipt;

/// <param name="Line">The first line that is too many.</param>
public sealed record TooManyCreditJobLines(int Line) : CreditJobReceipt;

public sealed record NoCreditJobLines() : CreditJobReceipt;

/// <summary>Another list was sent under the same key.</summary>
public sealed record CreditJobKeyUsedOtherwise(int JobId) : CreditJobReceipt;

/// <summary>Another host took this one for dead while the list arrived, and dropped it.</summary>
public sealed record CreditJobDropped() : CreditJobReceipt;

/// <summary>What was said for all lines cannot be used; who asked for it knows why.</summary>
public sealed record CreditJobTermsUnusable() : CreditJobReceipt;
