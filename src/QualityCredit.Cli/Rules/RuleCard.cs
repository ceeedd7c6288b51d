using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Rules;

/// <summary>A rule as it is shown.</summary>
internal sealed record RuleCard(
    string Rule, string Policy, string Article, string File, string Zh, string En, string Stage, string? Dimension, int Cases, IEnumerable<EditionCard> Editions, string ArticleText)
{
    public static RuleCard Of(Rule rule, Policy policy, RulesOnDisk rules) => new(
        rule.Name,
        rule.Policy,
        rule.Article,
        rule.File,
        rule.Title.Zh,
        rule.Title.En,
        Vocabulary.TermOf(rule.Stage).Code,
        rule.Dimension is { } dimension ? Vocabulary.TermOf(dimension).Code : null,
        rules.Cases.Count(golden => golden.Rule == rule.Name && golden.Policy == rule.Policy),
        rule.Editions.Select(EditionCard.Of),
        policy.Articles.GetValueOrDefault(rule.Article, ""));

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{Zh}");
        output.WriteLine($"{En}");
        output.WriteLine($"{Policy}/{Article}/{Rule}  stage {Stage}{(Dimension is null ? "" : $", {Dimension}")}  {Cases} cases  {File}");
        foreach (var edition in Editions)
        {
            output.WriteLine();
            output.WriteLine($"[{edition.From}, {edition.Until ?? "…"})  {(edition.IsOurs ? "ours: " : "")}{edition.Cites}");
            foreach (var row in edition.Rows)
            {
                output.WriteLine($"    when {row.When}");
                output.WriteLine($"    then {row.Then}");
            }

            if (edition.UnknownApplies is { } applies)
            {
                output.WriteLine($"    where unknown: {(applies ? "applies" : "does not apply")}");
            }
        }

        output.WriteLine();
        output.WriteLine(ArticleText.TrimEnd());
    }
}

/// <summary>One edition of a rule.</summary>
internal sealed record EditionCard(string From, string? Until, string Cites, bool IsOurs, IEnumerable<RowCard> Rows, bool? UnknownApplies)
{
    public static EditionCard Of(RuleEdition edition) => new(
        LegalDate.Text(edition.InForce.From),
        edition.InForce.Until is { } until ? LegalDate.Text(until) : null,
        edition.Citation.Text,
        edition.Citation.IsOurs,
        edition.Rows.Select(row => new RowCard(row.When.ToString(), row.Then.ToString())),
        edition.UnknownApplies);
}

/// <summary>One row of an edition, as the engine understood it.</summary>
internal sealed record RowCard(string When, string Then);
