using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Register.Storage;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Where the register is kept, as QC_DATABASE says it: <c>sqlite:path</c> or <c>sqlserver:connection string</c>.</summary>
public sealed record DatabaseAddress(DatabaseProvider Provider, string Location)
{
    public const string Variable = "QC_DATABASE";

    public static DatabaseAddress Default { get; } = new(DatabaseProvider.Sqlite, Path.Combine("data", "qualitycredit.db"));

    public static bool TryParse(string? text, [NotNullWhen(true)] out DatabaseAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            address = Default;
            return true;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (scheme, location) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..].Trim());
        DatabaseProvider? provider = scheme.Trim().ToUpperInvariant() switch
        {
            "SQLITE" => DatabaseProvider.Sqlite,
            "SQLSERVER" => DatabaseProvider.SqlServer,
            _ => null,
        };
        if (provider is null || location.Length == 0)
        {
            problem = $"{Variable} names no database that is known here; write sqlite:<path> or sqlserver:<connection string>.";
            return false;
        }

        address = new(provider.Value, location);
        return true;
    }
}
