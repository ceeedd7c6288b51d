using QualityCredit.Rating.Policies;
using QualityCredit.Web.Pages.Policies;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Browsing;

/// <summary>What a search can find.</summary>
public enum PolicyEntryKind
{
    Rule,
    Indicator,
    Article,
    Clause,
    Target,
}

/// <summary>One thing that a search can find: where it is read, its words, and all the text by which it is found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Policy">The policy it stands in.</param>
/// <param name="Address">Its page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its words.</param>
/// <param name="Text">What is searched beside name and title, a line for each part.</param>
public sealed record PolicyEntry(PolicyEntryKind Kind, string Policy, string Address, string Name, Bilingual Title, string Text);

/// <summary>An entry that was found, with the line in which the words stand where title and name do not hold them.</summary>
public sealed record PolicyHit(PolicyEntry Entry, string? Line);

/// <summary>All texts of the policies by what they say.</summary>
public sealed class PolicyIndex
{
    private readonly PolicyEntry[] _entries;

    private PolicyIndex(IEnumerable<PolicyEntry> entries) => _entries = [.. entries];

    public static PolicyIndex Of(PolicyReading reading) => new(reading.Library.Policies.SelectMany(policy => policy.Rules.Select(rule => EntryOf(rule, reading))
        .Concat(policy.Indicators.Select(indicator => EntryOf(indicator, policy)))
        .Concat(policy.Articles.OrderBy(article => article.Key, StringComparer.Ordinal).Select(article => EntryOf(article.Key, article.Value, policy)))
        .Concat(Clauses(reading, policy))
        .Concat(policy.Tables.Targets.SelectMany(edition => edition.Body.Select(target => EntryOf(target, edition.Citation, policy))))));

    /// <summary>What holds every word of the query: first where name or title do, then where the text does.</summary>
    public IReadOnlyList<PolicyHit> Find(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] : [.. _entries.Select(entry => Hit(entry, words)).OfType<PolicyHit>().OrderBy(hit => hit.Line is not null)];
    }

    private static PolicyHit? Hit(PolicyEntry entry, string[] words)
    {
        var head = $"{entry.Name}\n{entry.Title.Zh}\n{entry.Title.En}";
        if (Array.TrueForAll(words, word => Holds(head, word)))
        {
            return new(entry, null);
        }

        var inText = Array.FindAll(words, word => !Holds(head, word));
        return Array.TrueForAll(inText, word => Holds(entry.Text, word))
            ? new(entry, entry.Text.Split('\n').OrderByDescending(line => inText.Count(word => Holds(line, word))).First())
            : null;
    }

    /// <summary>In any case; a number only as a whole, so that HN-1 does not find HN-14.</summary>
    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if (!(char.IsAsciiDigit(word[^1]) && end < text.Length && char.IsAsciiDigit(text[end]))
                && !(char.IsAsciiDigit(word[0]) && at > 0 && char.IsAsciiDigit(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static PolicyEntry EntryOf(Rule rule, PolicyReading reading) => new(
        PolicyEntryKind.Rule, rule.Policy, PolicyAddress.Of(rule), rule.Name, rule.Title,
        Lines([
            rule.Because?.Zh, rule.Because?.En, $"{rule.Policy}/{rule.Article}",
            .. rule.Editions.Select(edition => edition.Citation.Text),
            .. reading.IndicatorsOf(rule).Select(indicator => $"{indicator.Title.Zh} {indicator.Title.En} {indicator.Name}"),
            .. reading.CasesOf(rule).Select(golden => golden.Name),
        ]));

    private static PolicyEntry EntryOf(IndicatorDefinition indicator, Policy policy) => new(
        PolicyEntryKind.Indicator, policy.Name, PolicyAddress.Of(indicator), indicator.Name, indicator.Title,
        Lines([
            PolicyAddress.ArticleOf(indicator.File),
            .. indicator.Editions.Select(edition => edition.Citation.Text),
            .. indicator.Editions.SelectMany(IndicatorWords.Of).Select(part => $"{part.What.Zh} {part.What.En} {part.Value.Zh} {part.Value.En}"),
            indicator.SettledBy?.Zh, indicator.SettledBy?.En,
        ]));

    private static PolicyEntry EntryOf(string article, string text, Policy policy) =>
        new(PolicyEntryKind.Article, policy.Name, PolicyAddress.OfArticle(policy.Name, article), article, ArticleText.TitleOf(text) is { } title ? new(title, title) : new(article, article), text.ReplaceLineEndings("\n"));

    private static PolicyEntry EntryOf(Target target, Citation citation, Policy policy) => new(
        PolicyEntryKind.Target, policy.Name, $"{PolicyAddress.Of(policy)}/tables#targets", target.Name, target.Title,
        Lines([target.Measured.Zh, target.Measured.En, target.Body?.Zh, target.Body?.En, citation.Text]));

    /// <summary>Each row of the register of clauses by its first cell.</summary>
    private static IEnumerable<PolicyEntry> Clauses(PolicyReading reading, Policy policy) =>
        (reading.RegisterOf(policy) is { } register ? ArticleText.Read(register) : []).OfType<ArticleBlock.Table>().SelectMany(table => table.Rows)
            .Select(row => new PolicyEntry(
                PolicyEntryKind.Clause, policy.Name, $"{PolicyAddress.Of(policy)}/register", row[0].Trim('*'), new(row.ElementAtOrDefault(1) ?? "", row.ElementAtOrDefault(1) ?? ""), Lines([.. row.Skip(2)])));

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => line is { Length: > 0 }));
}
