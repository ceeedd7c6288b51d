namespace QualityCredit.Register.Importing;

/// <summary>What is wrong in one cell of a row, or in the row as a whole.</summary>
/// <param name="Column">Header of the column as it stands in the file; empty for the whole row.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record CellProblem(string Column, string Value, string Reason);
