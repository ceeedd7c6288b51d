using System.Diagnostics;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>A condition as one sentence; a page sets a longer one as a list.</summary>
internal static class ConditionWords
{
    public static Bilingual Always { get; } = new("任何情况", "always");

    /// <param name="condition">The condition.</param>
    /// <param name="indicators">The indicator of a name.</param>
    public static Bilingual Of(Condition condition, Func<string, IndicatorDefinition?> indicators) => condition switch
    {
        Condition.Test test => Of(test, indicators),
        Condition.All { Parts: [] } => Always,
        Condition.All { Parts: [var only] } => Of(only, indicators),
        Condition.All all => Joined(all.Parts, indicators, "，且", ", and "),
        Condition.Any any => Joined(any.Parts, indicators, "，或", ", or "),
        Condition.Not not when Of(not.Part, indicators) is var part => new($"并非（{part.Zh}）", $"not ({part.En})"),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a test asks for, without the name of its indicator.</summary>
    public static Bilingual Cell(Condition.Test test, IndicatorDefinition? indicator) =>
        indicator is null ? new(test.Cell.ToString()!, test.Cell.ToString()!) : CellWords.Of(test.Cell, indicator.Unit);

    private static Bilingual Of(Condition.Test test, Func<string, IndicatorDefinition?> indicators)
    {
        var indicator = indicators(test.Indicator);
        var (title, cell) = (indicator?.Title ?? new(test.Indicator, test.Indicator), Cell(test, indicator));
        return new($"{title.Zh}：{cell.Zh}", $"{title.En}: {cell.En}");
    }

    private static Bilingual Joined(IReadOnlyList<Condition> parts, Func<string, IndicatorDefinition?> indicators, string zh, string en)
    {
        Bilingual[] words = [.. parts.Select(part => (Part: part, Words: Of(part, indicators)))
            .Select(part => part.Part is Condition.All { Parts.Count: > 1 } or Condition.Any ? new Bilingual($"（{part.Words.Zh}）", $"({part.Words.En})") : part.Words)];
        return new(string.Join(zh, words.Select(part => part.Zh)), string.Join(en, words.Select(part => part.En)));
    }
}
