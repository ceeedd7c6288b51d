namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// Brings what people type to the form that is checked: full-width characters become plain ones, letters become capitals, and
/// spaces, hyphens of every kind and invisible characters go. Anything else stays, so that the check can point at it.
/// </summary>
public static class IdentifierText
{
    /// <summary>More characters than any identifier has: a buffer of this size holds every text that can still be valid.</summary>
    internal const int Longest = 32;

    /// <summary>The normalised text. Normalising it again changes nothing.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new char[text.Length];
        return new string(buffer, 0, Normalize(text, buffer));
    }

    /// <summary>
    /// Writes the normalised text into <paramref name="destination"/> without allocating. The result is the number of normalised
    /// characters; where it exceeds the destination, only the first of them were written.
    /// </summary>
    public static int Normalize(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = 0;
        foreach (var typed in text)
        {
            // U+FF01 to U+FF5E repeat the printable ASCII characters at a constant distance.
            var plain = typed is >= '\uFF01' and <= '\uFF5E' ? (char)(typed - 0xFEE0) : typed;
            if (char.IsAsciiLetterLower(plain))
            {
                plain = (char)(plain - ('a' - 'A'));
            }

            if (IsSeparator(plain))
            {
                continue;
            }

            if (length < destination.Length)
            {
                destination[length] = plain;
            }

            length++;
        }

        return length;
    }

    private static bool IsSeparator(char character) => character switch
    {
        '-' or ' ' => true,
        < '\u0080' => char.IsWhiteSpace(character),
        '\u00AD' or '\uFEFF' or '\u2060' => true,                       // soft hyphen, byte order mark, word joiner
        >= '\u200B' and <= '\u200F' => true,                            // zero-width characters and direction marks
        >= '\u2010' and <= '\u2015' => true,                            // hyphens and dashes
        '\u2212' or '\uFE58' or '\uFE63' => true,                       // minus, small dash, small hyphen
        _ => char.IsWhiteSpace(character),
    };
}
