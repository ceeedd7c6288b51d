using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>A cell that kept a row of a rule from holding.</summary>
/// <param name="Seen">The indicator and the value seen.</param>
/// <param name="Needed">What the value would have to fit.</param>
/// <param name="OneOfSeveral">Whether it would be enough if one of the cells so marked fitted; the others are needed all.</param>
public sealed record UnmetCell(SeenValue Seen, Cell Needed, bool OneOfSeveral)
{
    /// <summary>The value seen and the value needed, in one clause.</summary>
    public Bilingual Sentence
    {
        get
        {
            var needed = CellWords.Of(Needed, Seen.Indicator.Unit);
            return new($"{Seen.Indicator.Title.Zh}：{Seen.Text(chinese: true)}，须为{needed.Zh}", $"{Seen.Indicator.Title.En}: {Seen.Text(chinese: false)}, needs {needed.En}");
        }
    }
}

/// <summary>A row of a rule that did not hold, and why.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cells">The cells that were not met, in the order of the condition.</param>
public sealed record UnmetRow(RuleRow Row, IReadOnlyList<UnmetCell> Cells);

/// <summary>Why a rule did not fire: for each of its rows the cells that did not hold, with the value seen and the value needed.</summary>
public static class WhyNot
{
    /// <summary>The rows of a rule that is silent or unknown; none for a rule that fired.</summary>
    public static IReadOnlyList<UnmetRow> Of(Finding finding)
    {
        if (finding.State == FindingState.Fired)
        {
            return [];
        }

        var seen = finding.Values.DistinctBy(value => value.Indicator.Name).ToDictionary(value => value.Indicator.Name);
        var values = seen.ToDictionary(value => value.Key, value => value.Value.Value);
        return [.. finding.Edition.Rows.Select(row => new UnmetRow(row, [.. Unmet(row.When, true, false)]))];

        IEnumerable<UnmetCell> Unmet(Condition condition, bool wanted, bool oneOf)
        {
            if (EvaluateCondition.Of(condition, values) == (wanted ? Truth.Yes : Truth.No))
            {
                return [];
            }

            return condition switch
            {
                Condition.Test test => [new(seen[test.Indicator], wanted ? test.Cell : Opposite(test.Cell), oneOf)],
                Condition.Not not => Unmet(not.Part, !wanted, oneOf),
                // One part that fails breaks an all, one part that holds makes an any.
                Condition.All all => all.Parts.SelectMany(part => Unmet(part, wanted, oneOf || !wanted)),
                Condition.Any any => any.Parts.SelectMany(part => Unmet(part, wanted, oneOf || wanted)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }

    private static Cell Opposite(Cell cell) => cell switch
    {
        Cell.Not not => not.Inner,
        Cell.Range { Low: { } low, High: null } range => new Cell.Range(null, false, low, !range.IncludesLow),
        Cell.Range { Low: null, High: { } high } range => new Cell.Range(high, !range.IncludesHigh, null, false),
        _ => new Cell.Not(cell),
    };
}
