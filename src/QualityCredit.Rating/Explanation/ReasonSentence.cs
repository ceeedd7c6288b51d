using System.Text.RegularExpressions;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>Makes the sentence of a reason from the rule's own text and the values it saw.</summary>
public static partial class ReasonSentence
{
    /// <summary>The sentence of a finding in Chinese and English.</summary>
    public static Bilingual Of(Finding finding)
    {
        if (finding.State == FindingState.Unknown)
        {
            return Undecided(finding);
        }

        var template = finding.State == FindingState.Fired ? finding.Rule.Because ?? finding.Rule.Title : finding.Rule.Title;
        return new(Filled(template.Zh, finding, chinese: true), Filled(template.En, finding, chinese: false));
    }

    /// <summary>What would settle the indicators of a finding that are unknown, each once.</summary>
    public static IEnumerable<(IndicatorDefinition Indicator, Bilingual SettledBy)> Settling(Finding finding) => finding.Values
        .Where(value => !value.Value.IsKnown && value.Indicator.SettledBy is not null)
        .Select(value => (value.Indicator, value.Indicator.SettledBy!));

    /// <summary>Names in braces of a sentence; each must be an indicator that the rule reads.</summary>
    internal static IEnumerable<string> Names(string template) => Placeholder().Matches(template).Select(match => match.Groups[1].Value);

    private static Bilingual Undecided(Finding finding)
    {
        var missing = finding.Values.Where(value => !value.Value.IsKnown).ToList();
        var (zh, en) = (string.Join("、", missing.Select(value => value.Indicator.Title.Zh)), string.Join(", ", missing.Select(value => value.Indicator.Title.En)));
        var settling = Settling(finding).ToList();
        var (zhEnd, enEnd) = settling.Count == 0 ? ("", "")
            : ($"；{string.Join("；", settling.Select(x => x.SettledBy.Zh))}", $"; {string.Join("; ", settling.Select(x => x.SettledBy.En))}");
        return new($"{finding.Rule.Title.Zh}：资料不足（{zh}）{zhEnd}", $"{finding.Rule.Title.En}: not enough data ({en}){enEnd}");
    }

    private static string Filled(string template, Finding finding, bool chinese) => Placeholder().Replace(
        template,
        match => finding.Values.FirstOrDefault(value => value.Indicator.Name == match.Groups[1].Value)?.Text(chinese) ?? match.Value);

    [GeneratedRegex(@"\{([a-z0-9-]+)\}")]
    private static partial Regex Placeholder();
}
