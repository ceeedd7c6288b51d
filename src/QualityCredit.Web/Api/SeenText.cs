using System.Globalization;
using System.Text;

namespace QualityCredit.Web.Api;

/// <summary>Whether one sees what a text says.</summary>
internal static class SeenText
{
    // 〔〕 and their like, the forms of （），：；！？ that take the width of a Chinese character, and marks of general use.
    private const string Marks = "、。〇〈〉《》「」『』【】〔〕·—‘’“”…（），：；！？";

    /// <summary>What has no look of its own: Default_Ignorable_Code_Point of Unicode 17 as far as it is not a format character (Cf), the ends of line and paragraph, and the blank pattern of Braille.</summary>
    private static readonly (int First, int Last)[] _withoutLook =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2028, 0x2029), (0x2065, 0x2065), (0x2800, 0x2800),
        (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF),
    ];

    /// <summary>Unified ideographs of all planes. Those for compatibility (U+F900, U+2F800) look like one of these each, and are none.</summary>
    private static readonly (int First, int Last)[] _ideographs = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2EE5D), (0x30000, 0x33479)];

    /// <summary>Whether there is something in a text that nobody can see.</summary>
    public static bool HasUnseen(string? text) =>
        text?.EnumerateRunes().Any(rune => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || IsIn(_withoutLook, rune)) == true;

    /// <summary>
    /// Whether another plain text that looks the same is the same: nobody names what was withdrawn or given to another by a mark that is not
    /// seen, an accent written apart, or a letter of another script. The host cannot normalise (it runs without ICU), so it takes what needs none.
    /// </summary>
    public static bool IsPlain(string text) =>
        !text.Contains("  ", StringComparison.Ordinal) && text.EnumerateRunes().All(rune => rune.Value is >= ' ' and <= '~' || IsIn(_ideographs, rune) || (rune.IsBmp && Marks.Contains((char)rune.Value, StringComparison.Ordinal)));

    private static bool IsIn((int First, int Last)[] ranges, Rune rune) => ranges.Any(range => rune.Value >= range.First && rune.Value <= range.Last);
}
