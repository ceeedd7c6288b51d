using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Browsing;

/// <summary>One value of an edition that is not what it was in the edition before; null where it was not there, or is no more.</summary>
public sealed record EditionChange(Bilingual What, Bilingual? Before, Bilingual? After);

/// <summary>What changed from one edition to the next, value by value.</summary>
internal static class CompareEditions
{
    private static readonly Bilingual _basis = new("依据", "Basis");

    public static IReadOnlyList<EditionChange> Of(RuleEdition before, RuleEdition after, Func<string, IndicatorDefinition?> indicators) =>
        Compare(Lines(before, indicators), Lines(after, indicators));

    public static IReadOnlyList<EditionChange> Of(IndicatorEdition before, IndicatorEdition after) => Compare(
        [.. IndicatorWords.Of(before), Basis(before.Citation)],
        [.. IndicatorWords.Of(after), Basis(after.Citation)]);

    private static EditionChange[] Compare(IReadOnlyList<DefinitionLine> before, IReadOnlyList<DefinitionLine> after)
    {
        var (was, now) = (before.ToLookup(line => line.What, line => line.Value), after.ToLookup(line => line.What, line => line.Value));
        return [.. before.Concat(after).Select(line => line.What).Distinct()
            .Select(what => new EditionChange(what, Joined(was[what]), Joined(now[what])))
            .Where(change => change.Before != change.After)];
    }

    private static DefinitionLine[] Lines(RuleEdition edition, Func<string, IndicatorDefinition?> indicators) =>
    [
        .. edition.Rows.Index().SelectMany(row => Lines(row.Item, edition.Rows.Count == 1 ? null : row.Index + 1, indicators)),
        .. edition.UnknownApplies is { } applies ? [new DefinitionLine(new("资料不足时", "Where unknown"), UnknownWords.Of(applies))] : Array.Empty<DefinitionLine>(),
        Basis(edition.Citation),
    ];

    /// <summary>A row that joins its tests is compared test by test, any other as a whole.</summary>
    private static IEnumerable<DefinitionLine> Lines(RuleRow row, int? number, Func<string, IndicatorDefinition?> indicators)
    {
        var (zh, en) = number is { } n ? ($"第{n}行：", $"Row {n}: ") : ("", "");
        Condition[] parts = row.When is Condition.All all ? [.. all.Parts] : [row.When];
        foreach (var part in parts)
        {
            yield return part is Condition.Test test && indicators(test.Indicator) is { } indicator
                ? new(new(zh + indicator.Title.Zh, en + indicator.Title.En), CellWords.Of(test.Cell, indicator.Unit))
                : new(new($"{zh}条件", $"{en}condition"), ConditionWords.Of(part, indicators));
        }

        yield return new(new($"{zh}结果", $"{en}effect"), EffectWords.InFull(row.Then, indicators));
    }

    private static DefinitionLine Basis(Citation citation) => new(_basis, new(citation.Text, citation.Text));

    private static Bilingual? Joined(IEnumerable<Bilingual> values)
    {
        Bilingual[] all = [.. values];
        return all.Length == 0 ? null : new(string.Join("；", all.Select(value => value.Zh)), string.Join("; ", all.Select(value => value.En)));
    }
}
