using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Comparison;

/// <summary>Makes the sentence of a change from the rule's own words and the values seen before and after.</summary>
public static class ComparisonSentence
{
    /// <summary>What a rule did before and does after, and which values moved.</summary>
    public static Bilingual Of(RuleChange change)
    {
        var title = change.Rule.Title;
        var (before, after, values) = (Did(change.Before), Did(change.After), Values(change));
        var (zhFate, enFate) = change.Fate is RuleFate.Facts ? ("", "")
            : ($"（{Vocabulary.TermOf(change.Fate).Zh}）", $" ({Vocabulary.TermOf(change.Fate).En.ToLowerInvariant()})");
        return new(
            $"{title.Zh}{zhFate}：{before.Zh} → {after.Zh}{string.Concat(values.Select(value => $"；{value.Zh}"))}",
            $"{title.En}{enFate}: {before.En} → {after.En}{string.Concat(values.Select(value => $"; {value.En}"))}");
    }

    /// <summary>What became of an item, and for which indicators it begins or ceases to count.</summary>
    public static Bilingual Of(ItemChange change)
    {
        var kind = Vocabulary.TermOf((change.After ?? change.Before)!.Kind);
        var fate = Vocabulary.TermOf(change.Fate);
        var serial = change.Serial.ToString(CultureInfo.InvariantCulture);
        return new(
            $"{kind.Zh} #{serial}：{fate.Zh}{List("；计入：", change.Entered, true)}{List("；不再计入：", change.Left, true)}",
            $"{kind.En} #{serial}: {fate.En.ToLowerInvariant()}{List("; now counts for ", change.Entered, false)}{List("; no longer counts for ", change.Left, false)}");
    }

    private static string List(string start, IReadOnlyList<IndicatorDefinition> indicators, bool chinese) => indicators.Count == 0 ? ""
        : start + string.Join(chinese ? "、" : ", ", indicators.Select(indicator => chinese ? indicator.Title.Zh : indicator.Title.En));

    private static Bilingual Did(Finding? finding) => finding switch
    {
        null => new("无此规则", "no such rule"),
        { Effect: Effect.Add } => new($"{Signed(finding.Points)}分", $"{Signed(finding.Points)} points"),
        { Effect: { } effect } => new($"生效（{effect}）", $"applied ({effect})"),
        { State: FindingState.Unknown } => new("资料不足", "not enough data"),
        _ => new("未触发", "silent"),
    };

    private static IEnumerable<Bilingual> Values(RuleChange change) =>
        from before in change.Before?.Values ?? []
        from after in change.After?.Values ?? []
        where before.Indicator.Name == after.Indicator.Name && before.Value != after.Value
        select new Bilingual(
            $"{after.Indicator.Title.Zh} {before.Text(true)} → {after.Text(true)}",
            $"{after.Indicator.Title.En} {before.Text(false)} → {after.Text(false)}");

    private static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);
}
