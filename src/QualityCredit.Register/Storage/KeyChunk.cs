namespace QualityCredit.Register.Storage;

/// <summary>How many keys one query asks for: each is a parameter, and SQL Server allows 2,100.</summary>
internal static class KeyChunk
{
    public const int Size = 1000;
}
