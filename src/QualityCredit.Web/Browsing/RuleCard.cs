using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Browsing;

/// <summary>A rule with all that is known of it.</summary>
internal sealed record RuleCard(
    string Name,
    string Policy,
    string Article,
    string File,
    Bilingual Title,
    Bilingual? Because,
    Stage Stage,
    Dimension? Dimension,
    IReadOnlyList<RuleEditionCard> Editions,
    IReadOnlyList<IndicatorLine> Indicators,
    IReadOnlyList<PolicyFiring> Firings,
    IReadOnlyList<CaseCard> Cases)
{
    /// <summary>The run after which the firings are counted, or null before the first.</summary>
    public long? Run { get; init; }

    public static RuleCard Of(Rule rule, PolicyReading reading, PolicyFigures figures)
    {
        var words = new CaseWords(reading);
        return new(
            rule.Name,
            rule.Policy,
            rule.Article,
            rule.File,
            rule.Title,
            rule.Because,
            rule.Stage,
            rule.Dimension,
            [.. rule.Editions.Index().Select(edition => RuleEditionCard.Of(rule, edition.Index, name => reading.IndicatorOf(rule.Policy, name)))],
            [.. reading.IndicatorsOf(rule).Select(indicator => LineOf(indicator, reading))],
            figures.Of(rule),
            [.. reading.CasesOf(rule).Select(golden => CaseCard.Of(golden, words))])
        {
            Run = figures.Run?.Id,
        };
    }

    public static IndicatorLine LineOf(IndicatorDefinition indicator, PolicyReading reading) => new(
        indicator.Name,
        PolicyAddress.PolicyOf(indicator),
        indicator.Title,
        IndicatorWords.Of(indicator.Unit),
        [.. indicator.Editions.Select(edition => new IndicatorEditionCard(edition.InForce.From, edition.InForce.Until, edition.Citation, [.. IndicatorWords.Of(edition)]))],
        [.. reading.ReadersOf(indicator).Select(rule => $"{rule.Policy}/{rule.Article}/{rule.Name}")]);
}

/// <summary>How an indicator is computed while one edition of it is in force.</summary>
internal sealed record IndicatorEditionCard(DateOnly InForceFrom, DateOnly? InForceUntil, Citation Citation, IReadOnlyList<DefinitionLine> Definition);

/// <summary>One edition of a rule, and what it changed.</summary>
internal sealed record RuleEditionCard(
    DateOnly InForceFrom, DateOnly? InForceUntil, Citation Citation, IReadOnlyList<RuleRowCard> Rows, bool? UnknownApplies, IReadOnlyList<EditionChange> Changes)
{
    public static RuleEditionCard Of(Rule rule, int number, Func<string, IndicatorDefinition?> indicators)
    {
        var edition = rule.Editions[number];
        return new(
            edition.InForce.From,
            edition.InForce.Until,
            edition.Citation,
            [.. edition.Rows.Select(row => new RuleRowCard(row.When.ToString(), ConditionWords.Of(row.When, indicators), row.Then.ToString(), EffectWords.InFull(row.Then, indicators)))],
            edition.UnknownApplies,
            number == 0 ? [] : CompareEditions.Of(rule.Editions[number - 1], edition, indicators));
    }
}

/// <summary>One row, as the policy file writes it and in words.</summary>
internal sealed record RuleRowCard(string When, Bilingual WhenWords, string Then, Bilingual ThenWords);

/// <summary>A golden case: what it is given, and what must come out.</summary>
internal sealed record CaseCard(string Name, string? Boundary, DateOnly AsOf, string? State, string Source, int Line, IReadOnlyList<Bilingual> Given, IReadOnlyList<Bilingual> Expected)
{
    public static CaseCard Of(GoldenCase golden, CaseWords words) => new(
        golden.Name, golden.Boundary, golden.AsOf, words.Of(golden)?.Code, golden.Source, golden.Line, [.. CaseWords.Given(golden), .. CaseWords.Evidence(golden)], [.. words.Lines(golden)]);
}
