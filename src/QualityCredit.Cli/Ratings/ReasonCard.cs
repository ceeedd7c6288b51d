using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;

namespace QualityCredit.Cli.Ratings;

/// <summary>One rule with what it saw and what followed.</summary>
internal sealed record ReasonCard
{
    public required string Rule { get; init; }

    public required string Policy { get; init; }

    public required string Article { get; init; }

    public required string Stage { get; init; }

    public required string State { get; init; }

    public required string? Effect { get; init; }

    public required int Points { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required string Cites { get; init; }

    public required bool IsOurs { get; init; }

    /// <summary>Number of the product it is about.</summary>
    public required string? Product { get; init; }

    public required IReadOnlyList<ValueCard> Values { get; init; }

    public required IReadOnlyList<EvidenceCard> Evidence { get; init; }

    public static ReasonCard Of(Finding finding, EnterpriseFile file)
    {
        var sentence = ReasonSentence.Of(finding);
        return new()
        {
            Rule = finding.Rule.Name,
            Policy = finding.Rule.Policy,
            Article = finding.Rule.Article,
            Stage = Vocabulary.TermOf(finding.Rule.Stage).Code,
            State = finding.State switch
            {
                FindingState.Silent => "silent",
                FindingState.Fired => "fired",
                FindingState.Unknown => "unknown",
            },
            Effect = finding.Effect?.ToString(),
            Points = finding.Points,
            Zh = sentence.Zh,
            En = sentence.En,
            Cites = finding.Edition.Citation.Text,
            IsOurs = finding.Edition.Citation.IsOurs,
            Product = finding.Product is { } serial ? file.Products.First(product => product.Serial == serial).Number : null,
            Values = [.. finding.Values.Select(value => new ValueCard(value.Indicator.Name, value.Text(chinese: false)))],
            Evidence = [.. file.Evidence.Where(item => finding.Evidence.Contains(item.Serial)).OrderBy(item => item.Serial).Select(EvidenceCard.Of)],
        };
    }
}

/// <summary>An indicator with the value the rule saw.</summary>
internal sealed record ValueCard(string Indicator, string Value);

/// <summary>An item of evidence by its number in the enterprise, with what proves it.</summary>
internal sealed record EvidenceCard(int Serial, TermCard Kind, string OccurredOn, string Department, string Document, int Line)
{
    public static EvidenceCard Of(EvidenceItem item) => new(
        item.Serial,
        TermCard.Of(item.Kind),
        LegalDate.Text(item.OccurredOn),
        item.Provenance.Department,
        item.Provenance.Document,
        item.Provenance.Line);
}
