using System.Text.RegularExpressions;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D8. A name that says nothing becomes a drawer for everything.</summary>
internal static partial class Names
{
    public static Looked In(IEnumerable<string> files, IEnumerable<string> types)
    {
        string[] all = [.. files, .. types];
        return new(all, [.. all.Where(name => SaysNothing().IsMatch(Path.GetFileNameWithoutExtension(name)))]);
    }

    [GeneratedRegex(@"(?:Helpers?|Util(?:itie)?s?|Commons?|Managers?|^Extensions)(?:`\d+)?$")]
    private static partial Regex SaysNothing();
}
