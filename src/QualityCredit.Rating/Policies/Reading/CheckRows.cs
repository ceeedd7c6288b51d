namespace QualityCredit.Rating.Policies.Reading;

/// <summary>
/// Checks a rule with several rows by trying every combination of values that its cells can tell apart: two rows that hold
/// together are an overlap; where the rows give classes, a combination without a row is a gap.
/// </summary>
internal static class CheckRows
{
    private const int MostCombinations = 200_000;

    public static void Of(Rule rule, IReadOnlyDictionary<string, IndicatorDefinition> indicators, Findings findings)
    {
        foreach (var edition in rule.Editions.Where(edition => edition.Rows.Count > 1))
        {
            var tests = edition.Rows.SelectMany(row => row.When.Tests).GroupBy(test => test.Indicator)
                .Select(group => (Name: group.Key, Values: Representatives(group, indicators[group.Key]))).ToList();
            if (tests.Aggregate(1L, (product, test) => product * test.Values.Count) > MostCombinations)
            {
                continue;
            }

            var givesClasses = edition.Rows.Any(row => row.Then is Effect.Give);
            foreach (var combination in Combinations(tests))
            {
                var holding = edition.Rows.Count(row => Holds(row.When, combination) == true);
                if (holding > 1 || (holding == 0 && givesClasses))
                {
                    var witness = string.Join(", ", combination.Select(pair => $"{pair.Key} = {pair.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}"));
                    findings.Add(holding > 1 ? DiagnosticCode.RowOverlap : DiagnosticCode.RowGap, rule.File, edition.Line, $"{(holding > 1 ? "two rows hold" : "no row holds")} for {witness}", "move the bounds so that exactly one row holds");
                    break;
                }
            }
        }
    }

    private static List<decimal?> Representatives(IEnumerable<Condition.Test> tests, IndicatorDefinition indicator)
    {
        var cells = tests.Select(test => test.Cell is Cell.Not not ? not.Inner : test.Cell).ToList();
        var values = new List<decimal?>();
        if (indicator.CanBeUnknown)
        {
            values.Add(null);
        }

        if (indicator.Unit.Vocabulary is { } vocabulary)
        {
            values.AddRange(vocabulary.Terms.Select(term => (decimal?)term.Value));
            return values;
        }

        // Between two neighbouring bounds all values are alike: the bounds, their middles and the outer ends stand for all.
        var (low, high) = indicator.Unit == Unit.Share ? (0m, 1m) : indicator.Unit == Unit.Points ? (-1m, 101m) : (0m, decimal.MaxValue);
        decimal[] bounds = [.. cells.OfType<Cell.Range>().SelectMany(range => new[] { range.Low, range.High }).OfType<decimal>().Distinct().Order()];
        decimal[] ends = high == decimal.MaxValue ? [low, .. bounds, bounds.DefaultIfEmpty(0).Max() + 2] : [low, .. bounds, high];
        var wholeOnly = indicator.Unit != Unit.Share;
        var points = ends.Concat(ends.Zip(ends.Skip(1), (a, b) => (a + b) / 2)).Where(value => value >= low && value <= high && (!wholeOnly || value == decimal.Truncate(value)));
        values.AddRange(points.Distinct().Select(value => (decimal?)value));
        if (wholeOnly)
        {
            values.AddRange(bounds.SelectMany(bound => new[] { bound - 1, bound + 1 }).Where(value => value >= low).Distinct().Except(values.OfType<decimal>()).Select(value => (decimal?)value));
        }

        return values;
    }

    private static IEnumerable<Dictionary<string, decimal?>> Combinations(List<(string Name, List<decimal?> Values)> tests)
    {
        IEnumerable<Dictionary<string, decimal?>> combinations = [[]];
        return tests.Aggregate(combinations, (all, test) => all.SelectMany(one => test.Values.Select(value => new Dictionary<string, decimal?>(one) { [test.Name] = value })));
    }

    private static bool? Holds(Condition condition, Dictionary<string, decimal?> values) => condition switch
    {
        Condition.Test test => Fits(test.Cell, values[test.Indicator]),
        Condition.All all => all.Parts.Aggregate((bool?)true, (sum, part) => sum & Holds(part, values)),
        Condition.Any any => any.Parts.Aggregate((bool?)false, (sum, part) => sum | Holds(part, values)),
        Condition.Not not => !Holds(not.Part, values),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool? Fits(Cell cell, decimal? value) => cell switch
    {
        Cell.Unknown => value is null,
        _ when value is null => null,
        Cell.Range range => range.Contains(value.Value),
        Cell.OneOf oneOf => (oneOf.Values >> (int)value & 1) == 1,
        Cell.Not not => !Fits(not.Inner, value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
