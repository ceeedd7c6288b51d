namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>What a check looked at, and what of it breaks the rule. A check that looked at nothing proves nothing.</summary>
internal sealed record Looked(IReadOnlyList<string> At, IReadOnlyList<string> Violations);
