using System.Globalization;
using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Ratings;

/// <summary>What moved between two decisions.</summary>
internal sealed record ComparisonCard(
    string Code,
    string Name,
    ComparedCard Before,
    ComparedCard After,
    bool Empty,
    bool OutcomeMoved,
    IReadOnlyList<string> Causes,
    IReadOnlyList<DimensionMoveCard> Dimensions,
    IReadOnlyList<RuleMoveCard> Rules,
    IReadOnlyList<ItemMoveCard> Items,
    IReadOnlyList<ProductMoveCard> Products)
{
    public static ComparisonCard Of(DecisionComparison comparison) => new(
        comparison.After.File.Code.ToString(),
        comparison.After.File.Name,
        ComparedCard.Of(comparison.Before),
        ComparedCard.Of(comparison.After),
        comparison.IsEmpty,
        comparison.OutcomeMoved,
        [.. comparison.Causes.Select(cause => cause.Rule.Name)],
        [.. comparison.Dimensions.Select(change => new DimensionMoveCard(TermCard.Of(change.Dimension), change.Before?.Points, change.After?.Points))],
        [.. comparison.Rules.Select(RuleMoveCard.Of)],
        [.. comparison.Items.Select(ItemMoveCard.Of)],
        [.. comparison.Products.Select(change => new ProductMoveCard(
            change.Product, change.Before is { } before ? TermCard.Of(before.Level) : null, change.After is { } after ? TermCard.Of(after.Level) : null))]);

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{Name}  {Code}");
        Before.WriteTo("前 before", output);
        After.WriteTo("后 after ", output);
        if (Empty)
        {
            output.WriteLine("没有变化 Nothing moved.");
        }

        foreach (var dimension in Dimensions)
        {
            output.WriteLine($"    {dimension.Dimension.Zh} {dimension.Dimension.En}: {Number(dimension.Before)} → {Number(dimension.After)}");
        }

        Write("规则变化 rules", Rules.Where(rule => rule.EffectMoved).Select(rule => (Causes.Contains(rule.Rule) ? "*" : " ", rule.Zh, rule.En)), output);
        Write("信息变化 evidence", Items.Select(item => (" ", item.Zh, item.En)), output);
        foreach (var product in Products)
        {
            output.WriteLine($"    产品 product #{product.Product}: {product.Before?.Zh ?? "—"} → {product.After?.Zh ?? "—"}");
        }
    }

    private static void Write(string title, IEnumerable<(string Mark, string Zh, string En)> lines, TextWriter output)
    {
        foreach (var (index, (mark, zh, en)) in lines.Index())
        {
            if (index == 0)
            {
                output.WriteLine();
                output.WriteLine(title);
            }

            output.WriteLine($"  {mark} {zh}");
            output.WriteLine($"    {en}");
        }
    }

    private static string Number(int? points) => points?.ToString(CultureInfo.InvariantCulture) ?? "—";
}

/// <summary>One of the two decisions.</summary>
internal sealed record ComparedCard(string Policy, Bilingual PolicyTitle, string AsOf, string Grade, string? LocalGrade, int Points, TermCard Intensity, string Fingerprint, string Digest)
{
    public static ComparedCard Of(RatedFile rated) => new(
        rated.Decision.Program.Policy,
        rated.Decision.Program.Chain[0].Title,
        LegalDate.Text(rated.Decision.AsOf),
        rated.Decision.Outcome.ToString(),
        rated.Decision.Local?.Code,
        rated.Decision.Points,
        TermCard.Of(rated.Decision.Intensity),
        rated.Decision.Fingerprint.ToString(),
        Convert.ToHexStringLower(rated.Decision.Digest()));

    public void WriteTo(string side, TextWriter output) =>
        output.WriteLine($"{side}  {AsOf}  {Grade}{(LocalGrade is null || LocalGrade == Grade ? "" : $" ({LocalGrade})")}  {Points.ToString(CultureInfo.InvariantCulture)}  {Intensity.Zh} {Intensity.En}  {PolicyTitle.Zh} ({Policy}, edition {Fingerprint[..12]}…)");
}

/// <summary>Points of a dimension; null where the policy does not have it.</summary>
internal sealed record DimensionMoveCard(TermCard Dimension, int? Before, int? After);

/// <summary>A rule that did something else, or the same by other values.</summary>
internal sealed record RuleMoveCard(
    string Rule, string Policy, string Stage, string Fate, bool EffectMoved, int? Product, string? Before, string? After, int PointsMoved, IReadOnlyList<int> Entered, IReadOnlyList<int> Left, string Zh, string En)
{
    public static RuleMoveCard Of(RuleChange change)
    {
        var sentence = ComparisonSentence.Of(change);
        return new(
            change.Rule.Name, change.Rule.Policy, Vocabulary.TermOf(change.Rule.Stage).Code, Vocabulary.TermOf(change.Fate).Code, change.EffectMoved, change.Product,
            change.Before?.Effect?.ToString(), change.After?.Effect?.ToString(), change.PointsMoved, change.Entered, change.Left, sentence.Zh, sentence.En);
    }
}

/// <summary>An item that came, went, changed or counts elsewhere.</summary>
internal sealed record ItemMoveCard(int Serial, string Kind, string OccurredOn, string Fate, IEnumerable<string> Entered, IEnumerable<string> Left, string Zh, string En)
{
    public static ItemMoveCard Of(ItemChange change)
    {
        var (item, sentence) = ((change.After ?? change.Before)!, ComparisonSentence.Of(change));
        return new(
            change.Serial, Vocabulary.TermOf(item.Kind).Code, LegalDate.Text(item.OccurredOn), Vocabulary.TermOf(change.Fate).Code,
            change.Entered.Select(indicator => indicator.Name), change.Left.Select(indicator => indicator.Name), sentence.Zh, sentence.En);
    }
}

/// <summary>A product whose risk moved.</summary>
internal sealed record ProductMoveCard(int Product, TermCard? Before, TermCard? After);
