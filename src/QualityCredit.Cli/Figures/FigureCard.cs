using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Figures;

namespace QualityCredit.Cli.Figures;

/// <summary>A target as measured: what was counted, of how many, and what that says of the target.</summary>
internal sealed record FigureCard(
    string Policy,
    string Target,
    string Article,
    string Zh,
    string En,
    string Value,
    string Unit,
    int? By,
    int? EveryMonths,
    string Verdict,
    FigureCount? Counted,
    decimal? Measured,
    double? Low,
    double? High,
    int? AtLeast,
    Bilingual? Why)
{
    private static readonly Bilingual _noEvidence = new("登记系统没有这项指标所依据的数据", "The register holds no evidence of what this figure is made of");

    public static IEnumerable<FigureCard> Of(PolicyFigures policy) => policy.Figures.Select(figure =>
    {
        var (target, scale) = (figure.Target, figure.Target.Unit == TargetUnit.PerMille ? 1000 : 100);
        return new FigureCard(
            policy.Policy.Name,
            target.Name,
            target.Article,
            target.Title.Zh,
            target.Title.En,
            target.Value.ToString(),
            Vocabulary.TermOf(target.Unit).Code,
            target.ByYear,
            target.EveryMonths,
            Vocabulary.TermOf(figure.Verdict).Code,
            target.Figure is null ? null : figure.Count,
            figure.Value is { } value ? decimal.Round(value, 4) : null,
            figure.Interval is { } low ? Math.Round(low.Low * scale, 4) : null,
            figure.Interval is { } high ? Math.Round(high.High * scale, 4) : null,
            target.Figure?.AtLeast,
            target.Figure is null ? target.Unmeasured ?? _noEvidence : null);
    });

    public void WriteTo(TextWriter output)
    {
        var term = Vocabulary.Of<FigureVerdict>().Find(Verdict)!;
        var when = By is { } year ? string.Create(CultureInfo.InvariantCulture, $"by {year}") : string.Create(CultureInfo.InvariantCulture, $"every {EveryMonths} months");
        output.WriteLine($"    {Article}/{Target}  {Zh}  {En}  {Value} {Unit} {when}");
        output.WriteLine($"        {term.Zh} {term.En}: {Seen}");
    }

    private string Seen => (Why, Counted) switch
    {
        ({ } why, _) => $"{why.Zh}  {why.En}",
        (_, { Total: 0 }) => "n = 0",
        (_, { } counted) => string.Create(CultureInfo.InvariantCulture,
            $"{Measured:0.00} {Unit}, n = {counted.Total}, {counted.Part} of them, 95 % interval {Low:0.00}–{High:0.00}{(counted.Total < AtLeast ? $"; a verdict needs n ≥ {AtLeast}" : "")}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
