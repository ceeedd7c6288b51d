namespace QualityCredit.Register.Editions;

/// <summary>A file that the draft adds, removes or changes.</summary>
public sealed record ChangedFile(string Path, string Change)
{
    public const string Added = "added";
    public const string Removed = "removed";
    public const string Changed = "changed";
}
