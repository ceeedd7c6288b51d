using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>What a cell asks of an indicator, in words.</summary>
public static class CellWords
{
    /// <summary>The words of a cell: <c>不少于2</c>, <c>at least 2</c>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unit">The unit of the indicator it tests.</param>
    public static Bilingual Of(Cell cell, Unit unit) => cell switch
    {
        Cell.Unknown => new("资料不足", "unknown"),
        Cell.Not { Inner: Cell.Unknown } => new("有资料可查", "known"),
        Cell.Not not => new($"非“{Of(not.Inner, unit).Zh}”", $"not “{Of(not.Inner, unit).En}”"),
        Cell.OneOf terms => Of(terms, unit.Vocabulary!),
        Cell.Range range => Of(range, unit),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Bilingual Of(Cell.OneOf terms, Vocabulary vocabulary)
    {
        Bilingual[] words = [.. vocabulary.Terms.Where(term => (terms.Values >> term.Value & 1) == 1).Select(term => new Bilingual(term.Zh, term.En))];
        return new(string.Join("或", words.Select(word => word.Zh)), string.Join(" or ", words.Select(word => word.En)));
    }

    private static Bilingual Of(Cell.Range range, Unit unit)
    {
        var (low, high) = (Text(range.Low, unit), Text(range.High, unit));
        return (range.Low, range.High) switch
        {
            (null, null) => new("任意值", "anything"),
            var (from, to) when from == to => new(low, low),
            (null, _) => range.IncludesHigh ? new($"不大于{high}", $"at most {high}") : new($"小于{high}", $"less than {high}"),
            (_, null) => range.IncludesLow ? new($"不小于{low}", $"at least {low}") : new($"大于{low}", $"more than {low}"),
            _ => new($"{(range.IncludesLow ? "不小于" : "大于")}{low}且{(range.IncludesHigh ? "不大于" : "小于")}{high}",
                $"{(range.IncludesLow ? "at least" : "more than")} {low} and {(range.IncludesHigh ? "at most" : "less than")} {high}"),
        };
    }

    private static string Text(decimal? bound, Unit unit) => (unit == Unit.Share ? bound * 100 : bound) is not { } number ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{number:0.######}{(unit == Unit.Share ? " %" : "")}");
}
