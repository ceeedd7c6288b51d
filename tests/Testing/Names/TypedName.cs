namespace QualityCredit.Testing.Names;

/// <summary>What somebody typed, in which way it departs from the name, and whom they meant.</summary>
public sealed record TypedName(string Kind, string Text, int Meant);
