using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Browsing;

/// <summary>A policy in one line.</summary>
internal record PolicyLine(
    string Name, Bilingual Title, string? Extends, DateOnly From, Citation Citation, IReadOnlyList<RegionCode> Jurisdiction, int RuleCount, int IndicatorCount, int Governed)
{
    public static PolicyLine Of(Policy policy, PolicyFigures figures) => new(
        policy.Name, policy.Title, policy.Extends, policy.From, policy.Citation, policy.Jurisdiction, policy.Rules.Count, policy.Indicators.Count, figures.GovernedBy(policy.Name));
}

/// <summary>A rule in one line: <paramref name="Fired"/> is null where the last run did not count it, <paramref name="SwitchedOff"/> where it applies.</summary>
internal sealed record RuleLine(string Name, string Policy, string Article, Bilingual Title, Stage Stage, int? Fired, string? SwitchedOff);

/// <summary>An indicator in one line, with the rules that read it.</summary>
internal sealed record IndicatorLine(string Name, string Policy, Bilingual Title, Bilingual Unit, IReadOnlyList<IndicatorEditionCard> Editions, IReadOnlyList<string> ReadBy);

/// <summary>A policy with what stands in it.</summary>
internal sealed record PolicyCard(
    PolicyLine Line,
    IReadOnlyList<EditionOfPolicy> Editions,
    IReadOnlyList<ArticleCard> Articles,
    IReadOnlyList<RuleLine> Rules,
    IReadOnlyList<RuleLine> Inherited,
    IReadOnlyList<IndicatorLine> Indicators,
    string? Register)
{
    public static PolicyCard Of(Policy policy, PolicyReading reading, PolicyFigures figures) => new(
        PolicyLine.Of(policy, figures),
        [.. reading.Library.ProgramsOf(policy.Name).Select(program => new EditionOfPolicy(program.InForce.From, program.InForce.Until, program.Fingerprint.ToString()))],
        [.. policy.Articles.OrderBy(article => article.Key, StringComparer.Ordinal).Select(article => new ArticleCard(article.Key, article.Value))],
        [.. policy.Rules.Select(rule => LineOf(rule, null, figures))],
        [.. reading.Inherited(policy).Select(inherited => LineOf(inherited.Rule, inherited.SwitchedOff, figures))],
        [.. policy.Indicators.Select(indicator => RuleCard.LineOf(indicator, reading))],
        reading.RegisterOf(policy));

    private static RuleLine LineOf(Rule rule, string? switchedOff, PolicyFigures figures) =>
        new(rule.Name, rule.Policy, rule.Article, rule.Title, rule.Stage, figures.Sum(rule), switchedOff);
}

/// <summary>What of a policy is in force when.</summary>
internal sealed record EditionOfPolicy(DateOnly InForceFrom, DateOnly? InForceUntil, string Fingerprint);

/// <summary>An article with its text.</summary>
internal sealed record ArticleCard(string Name, string Text);
