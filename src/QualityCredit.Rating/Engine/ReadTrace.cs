using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>Reads the bytes of a trace back with the edition that wrote them.</summary>
internal static class ReadTrace
{
    public static RatingTrace From(RatingProgram program, ReadOnlySpan<byte> bytes)
    {
        var parts = program.Parts;
        TraceReader reader = new(bytes);
        var products = new List<(ProductRiskTrace Risk, (int State, int Points)[] States, SeenValue[] Values)>();
        for (var count = reader.Products(); count > 0; count--)
        {
            var risk = reader.Product();
            products.Add((risk, States(ref reader, parts.ProductRules), Values(ref reader, parts.ProductIndicators)));
        }

        reader.Result();
        var dimensions = new List<DimensionTrace>();
        foreach (var (dimension, range) in parts.Dimensions.OrderBy(dimension => dimension.Key))
        {
            var (start, clamp, points) = reader.Dimension();
            dimensions.Add(new(dimension, start, clamp, points, range));
        }

        var states = States(ref reader, parts.Rules);
        var values = Values(ref reader, parts.Indicators);
        var findings = new List<Finding>();
        for (var i = 0; i < states.Length; i++)
        {
            findings.Add(Finding(parts.Rules[i], states[i], values, null));
        }

        foreach (var (risk, productStates, own) in products)
        {
            SeenValue[] both = [.. values, .. own];
            for (var i = 0; i < productStates.Length; i++)
            {
                findings.Add(Finding(parts.ProductRules[i], productStates[i], both, risk.Product));
            }
        }

        return new(dimensions, [.. findings.OrderBy(finding => finding.Rule.Stage)], values, [.. products.Select(product => product.Risk)]);
    }

    private static Finding Finding(CompiledRule rule, (int State, int Points) seen, SeenValue[] values, int? product)
    {
        var row = rule.RowOf(seen.State);
        var state = seen.State switch { 0 => FindingState.Silent, 1 => FindingState.Unknown, _ => FindingState.Fired };
        return new(rule.Rule, rule.Edition, state, row < 0 ? null : rule.Effects[row], seen.Points, [.. rule.Reads.Select(place => values[place])], product);
    }

    private static (int State, int Points)[] States(ref TraceReader reader, CompiledRule[] rules)
    {
        var states = new (int State, int Points)[rules.Length];
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = reader.Rule(rules[i]);
        }

        return states;
    }

    private static SeenValue[] Values(ref TraceReader reader, CompiledIndicator[] indicators)
    {
        var values = new SeenValue[indicators.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (value, serials) = reader.Indicator();
            values[i] = new(indicators[i].Definition, value, serials);
        }

        return values;
    }
}
