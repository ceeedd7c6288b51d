namespace QualityCredit.Register.Accounts;

/// <summary>How long the texts of what an officer does may be: a step of a case or onto the red list, an answer to an alert, a withdrawal.</summary>
public static class ActTexts
{
    /// <summary>As long as the name of an account may be.</summary>
    public const int LongestActor = 256;

    public const int LongestBasis = 500;

    public const int LongestText = 4000;

    /// <summary>The first text that does not fit, or null.</summary>
    internal static (string Field, int Longest)? TooLong(IEnumerable<(string Field, string? Value, int Longest)> texts) =>
        texts.Where(text => text.Value?.Length > text.Longest).Select(text => ((string, int)?)(text.Field, text.Longest)).FirstOrDefault();
}
