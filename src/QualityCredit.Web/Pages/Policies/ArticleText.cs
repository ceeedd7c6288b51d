using System.Text.RegularExpressions;

namespace QualityCredit.Web.Pages.Policies;

/// <summary>A part of an article's page.</summary>
internal abstract record ArticleBlock
{
    public sealed record Heading(int Level, string Text) : ArticleBlock;

    public sealed record Paragraph(string Text) : ArticleBlock;

    public sealed record List(bool IsNumbered, IReadOnlyList<string> Items) : ArticleBlock;

    public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : ArticleBlock;
}

/// <summary>
/// Reads the Markdown that articles are written in: headings, paragraphs, lists and tables. Anything else stays the text it is;
/// nothing of it ever becomes markup.
/// </summary>
internal static partial class ArticleText
{
    public static IReadOnlyList<ArticleBlock> Read(string markdown) =>
        [.. BlankLines().Split(markdown.ReplaceLineEndings("\n").Trim()).SelectMany(part => Blocks(part.Split('\n')))];

    /// <summary>The heading of the whole text, or null.</summary>
    public static string? TitleOf(string markdown) => Read(markdown).OfType<ArticleBlock.Heading>().FirstOrDefault(heading => heading.Level == 1)?.Text;

    /// <summary>A line cut at its strong words, emphasis and code, each still with its marks.</summary>
    public static string[] Parts(string line) => Marked().Split(line);

    private static IEnumerable<ArticleBlock> Blocks(string[] lines)
    {
        if (lines[0].StartsWith('#'))
        {
            yield return new ArticleBlock.Heading(lines[0].TakeWhile(character => character == '#').Count(), lines[0].TrimStart('#').Trim());
            lines = lines[1..];
        }

        if (lines.Length == 0)
        {
            yield break;
        }

        if (lines is [['|', ..], var rule, ..] && rule.All(character => character is '|' or '-' or ':' or ' '))
        {
            yield return new ArticleBlock.Table(Cells(lines[0]), [.. lines.Skip(2).Select(Cells)]);
        }
        else if (Marker().Match(lines[0]) is { Success: true } first)
        {
            yield return new ArticleBlock.List(char.IsAsciiDigit(first.Value.TrimStart()[0]), Items(lines));
        }
        else
        {
            yield return new ArticleBlock.Paragraph(string.Join(' ', lines.Select(line => line.Trim())));
        }
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)];

    /// <summary>A line without a marker goes on with the item before it.</summary>
    private static List<string> Items(string[] lines)
    {
        List<string> items = [];
        foreach (var line in lines)
        {
            if (Marker().Match(line) is { Success: true } marker)
            {
                items.Add(line[marker.Length..].Trim());
            }
            else
            {
                items[^1] += " " + line.Trim();
            }
        }

        return items;
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"(\*\*[^*]+\*\*|`[^`]+`|\*[^*\s][^*]*\*)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\s*([-*]|\d+\.) ")]
    private static partial Regex Marker();
}
