using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Ratings;

/// <summary>Why a rule did not fire: once for the enterprise, or for each product.</summary>
internal sealed record WhyNotCard(string Code, string Name, string Policy, string AsOf, string Rule, Bilingual Title, IReadOnlyList<SilenceCard> Findings)
{
    public static WhyNotCard Of(RatedFile rated, string rule, IReadOnlyList<Finding> findings) => new(
        rated.File.Code.ToString(),
        rated.File.Name,
        rated.Decision.Program.Policy,
        LegalDate.Text(rated.Decision.AsOf),
        rule,
        rated.Decision.Program.Rules.First(known => known.Name == rule).Title,
        [.. findings.Select(finding => new SilenceCard(
            ReasonCard.Of(finding, rated.File),
            [.. WhyNot.Of(finding).Select(row => new UnmetRowCard(row.Row.Then.ToString(), [.. row.Cells.Select(UnmetCellCard.Of)]))]))]);

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{Name}  {Code}  as of {AsOf}");
        output.WriteLine($"{Title.Zh} · {Title.En} ({Policy}: {Rule})");
        if (Findings.Count == 0)
        {
            output.WriteLine("    没有产品 There is no product that it could be about.");
        }

        foreach (var finding in Findings)
        {
            finding.WriteTo(output);
        }
    }
}

/// <summary>What a rule did, and the rows that did not hold.</summary>
internal sealed record SilenceCard(ReasonCard Finding, IReadOnlyList<UnmetRowCard> Unmet)
{
    public void WriteTo(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{Finding.State}{(Finding.Product is null ? "" : $" [{Finding.Product}]")}{(Finding.Effect is null ? "" : $"  {Finding.Effect}")}");
        if (Unmet.Count == 0)
        {
            output.WriteLine($"    {Finding.Zh}");
            output.WriteLine($"    {Finding.En}");
        }

        foreach (var row in Unmet)
        {
            output.WriteLine($"  {row.Effect}");
            foreach (var cell in row.Cells)
            {
                output.WriteLine($"    {(cell.OneOfSeveral ? "或 or  " : "")}{cell.Zh}");
                output.WriteLine($"    {(cell.OneOfSeveral ? "       " : "")}{cell.En}");
            }
        }
    }
}

/// <summary>A row with the effect that it would have had.</summary>
internal sealed record UnmetRowCard(string Effect, IReadOnlyList<UnmetCellCard> Cells);

/// <summary>A cell that did not hold; of those marked as one of several one would be enough.</summary>
internal sealed record UnmetCellCard(string Indicator, string Seen, string Needed, bool OneOfSeveral, string Zh, string En)
{
    public static UnmetCellCard Of(UnmetCell cell) =>
        new(cell.Seen.Indicator.Name, cell.Seen.Text(chinese: false), cell.Needed.ToString(), cell.OneOfSeveral, cell.Sentence.Zh, cell.Sentence.En);
}
