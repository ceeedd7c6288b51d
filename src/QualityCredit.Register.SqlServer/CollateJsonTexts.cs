using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QualityCredit.Register.SqlServer;

/// <summary>
/// The texts of a parameter's JSON array get the collation of the columns that they are compared with. The framework writes none there; they would have
/// the database's, and the server refuses to compare the two (error 468).
/// </summary>
internal sealed partial class CollateJsonTexts : DbCommandInterceptor
{
    private const string Replacement = $"$0 COLLATE {OrdinalText.Collation}";

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result.CommandText.Contains("OPENJSON(", StringComparison.Ordinal))
        {
#pragma warning disable CA2100 // Nothing of a caller's goes into the text.
            result.CommandText = TextOfArray().Replace(result.CommandText, Replacement);
#pragma warning restore CA2100
        }

        return result;
    }

    [GeneratedRegex(@"OPENJSON\(@\w+\) WITH \(\[\w+\] n?(?:var)?char\(\w+\)(?= '\$'\))")]
    private static partial Regex TextOfArray();
}
