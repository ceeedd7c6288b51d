namespace QualityCredit.Register.Importing;

/// <summary>What the rows of a file are, in the order in which files of one folder are imported: each kind refers to the ones before.</summary>
public enum SheetKind
{
    Enterprises,
    Products,
    Evidence,
}
