using QualityCredit.Register.Enterprises;

namespace QualityCredit.Register.Importing;

/// <summary>What a row of an enterprises file says.</summary>
internal sealed record EnterpriseRow(EnterpriseDetails Details, IReadOnlyList<string> FormerNames);
