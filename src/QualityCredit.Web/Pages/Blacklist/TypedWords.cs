namespace QualityCredit.Web.Pages.Blacklist;

/// <summary>Tells a name from a code that was typed wrongly, in the one field for both.</summary>
internal static class TypedWords
{
    // Half-width and full-width.
    private const string CodeMarks = "-－—– 　.．";

    /// <summary>Whether this is meant as a name: it has what no code has, or no digit at all.</summary>
    public static bool AreName(string text) => text.Any(char.IsLetter) && (!text.Any(char.IsDigit) || text.Any(character => !MayBeInCode(character)));

    private static bool MayBeInCode(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') || CodeMarks.Contains(character, StringComparison.Ordinal);
}
