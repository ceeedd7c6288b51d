using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>Reads the bytes of a trace back with the edition that wrote them.</summary>
internal static class ReadTrace
{
    public static RatingTrace From(RatingProgram program, ReadOnlySpan<byte> bytes)
    {
        var parts = program.Parts;
        var reader = new Reader(bytes);
        if (reader.Byte() != TraceWriter.Version)
        {
            throw new InvalidDataException("The trace was written by another version of the engine.");
        }

        var products = new List<(ProductRiskTrace Risk, (int State, int Points)[] States, SeenValue[] Values)>();
        for (var count = reader.Number(); count > 0; count--)
        {
            var serial = (int)reader.Number();
            var packed = reader.Byte();
            var risk = new ProductRiskTrace(serial, (RiskSource)(packed >> 4), (RiskLevel)(packed >> 2 & 3), (RiskLevel)(packed & 3));
            products.Add((risk, reader.States(parts.ProductRules), reader.Values(parts.ProductIndicators)));
        }

        reader.Byte();
        reader.Signed();
        var dimensions = new List<DimensionTrace>();
        foreach (var (dimension, range) in parts.Dimensions.OrderBy(dimension => dimension.Key))
        {
            dimensions.Add(new(dimension, reader.Signed(), reader.Signed(), reader.Signed(), range));
        }

        var states = reader.States(parts.Rules);
        var values = reader.Values(parts.Indicators);
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

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public byte Byte()
        {
            var value = _rest[0];
            _rest = _rest[1..];
            return value;
        }

        public ulong Number()
        {
            for (var (result, shift) = (0UL, 0); ; shift += 7)
            {
                var next = Byte();
                result |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return result;
                }
            }
        }

        public int Signed() => UnZigZag(Number());

        public (int State, int Points)[] States(CompiledRule[] rules)
        {
            var states = new (int State, int Points)[rules.Length];
            for (var i = 0; i < rules.Length; i++)
            {
                var state = (int)Number();
                states[i] = (state, rules[i].Rule.Stage == Stage.Points && rules[i].RowOf(state) >= 0 ? Signed() : 0);
            }

            return states;
        }

        public SeenValue[] Values(CompiledIndicator[] indicators)
        {
            var values = new SeenValue[indicators.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var packed = Number();
                var value = packed == 0 ? IndicatorValue.Unknown
                    : packed % 2 == 1 ? IndicatorValue.Of(UnZigZag((packed - 1) >> 1))
                    : new(UnZigZag((packed - 2) >> 1), (int)Number());
                var serials = new int[(int)Number()];
                for (var s = 0; s < serials.Length; s++)
                {
                    serials[s] = (int)Number();
                }

                values[i] = new(indicators[i].Definition, value, serials);
            }

            return values;
        }

        private static int UnZigZag(ulong number) => (int)(number >> 1) ^ -(int)(number & 1);
    }
}
