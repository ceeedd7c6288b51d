using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Rules;

/// <summary>A target of a policy as it is shown; editions of one target stand one after the other.</summary>
internal sealed record TargetCard(
    string Target, string Article, string Zh, string En, Bilingual Measured, string Value, string Unit, int? By, int? EveryMonths, Bilingual? Body, string From, string? Until, string Cites, bool IsOurs)
{
    public static IEnumerable<TargetCard> Of(PolicyTables tables) => tables.Targets.SelectMany(edition => edition.Body.Select(target => new TargetCard(
        target.Name,
        target.Article,
        target.Title.Zh,
        target.Title.En,
        target.Measured,
        target.Value.ToString(),
        Vocabulary.TermOf(target.Unit).Code,
        target.ByYear,
        target.EveryMonths,
        target.Body,
        LegalDate.Text(edition.InForce.From),
        edition.InForce.Until is { } until ? LegalDate.Text(until) : null,
        edition.Citation.Text,
        edition.Citation.IsOurs)));

    public void WriteTo(TextWriter output)
    {
        var when = By is { } year ? string.Create(CultureInfo.InvariantCulture, $"by {year}") : string.Create(CultureInfo.InvariantCulture, $"every {EveryMonths} months");
        output.WriteLine($"    {Article}/{Target}  {Value} {Unit} {when}  {Zh}  {En}");
        output.WriteLine($"        {Measured.Zh}  {Measured.En}{(Body is null ? "" : $"  ({Body.Zh}  {Body.En})")}  [{From}, {Until ?? "…"})  {(IsOurs ? "ours: " : "")}{Cites}");
    }
}
