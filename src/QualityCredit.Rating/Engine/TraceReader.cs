using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>Reads what <see cref="TraceWriter"/> writes, piece by piece and in its order. The only other place that knows the layout.</summary>
internal ref struct TraceReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The number of products.</summary>
    /// <exception cref="InvalidDataException">It is of another layout.</exception>
    public int Products() =>
        Byte() == TraceWriter.Version ? (int)Number() : throw new InvalidDataException("The trace was written by another version of the engine.");

    public ProductRiskTrace Product()
    {
        var serial = (int)Number();
        var packed = Byte();
        return new(serial, (RiskSource)(packed >> 4), (RiskLevel)(packed >> 2 & 3), (RiskLevel)(packed & 3));
    }

    public int ProductSerial()
    {
        var serial = (int)Number();
        Byte();
        return serial;
    }

    /// <summary>Past outcome, intensity and points.</summary>
    public void Result()
    {
        Byte();
        Skip(1);
    }

    public DimensionPoints Dimension() => new(Signed(), Signed(), Signed());

    public void SkipDimensions(int dimensions) => Skip(3 * dimensions);

    /// <summary>The state of a rule, and its points where a row applies.</summary>
    public (int State, int Points) Rule(CompiledRule rule)
    {
        var state = (int)Number();
        return (state, rule.Rule.Stage == Stage.Points && rule.RowOf(state) >= 0 ? Signed() : 0);
    }

    public (IndicatorValue Value, int[] Serials) Indicator()
    {
        var packed = Number();
        var value = packed == 0 ? IndicatorValue.Unknown
            : packed % 2 == 1 ? IndicatorValue.Of(UnZigZag((packed - 1) >> 1))
            : new(UnZigZag((packed - 2) >> 1), (int)Number());
        var serials = new int[(int)Number()];
        for (var i = 0; i < serials.Length; i++)
        {
            serials[i] = (int)Number();
        }

        return (value, serials);
    }

    public void SkipIndicators(int indicators)
    {
        for (; indicators > 0; indicators--)
        {
            var packed = Number();
            Skip(packed > 0 && packed % 2 == 0 ? 1 : 0);
            Skip((int)Number());
        }
    }

    private static int UnZigZag(ulong number) => (int)(number >> 1) ^ -(int)(number & 1);

    private byte Byte() => _bytes[_at++];

    private int Signed() => UnZigZag(Number());

    private ulong Number()
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

    private void Skip(int numbers)
    {
        for (; numbers > 0; numbers--)
        {
            while (Byte() >= 0x80)
            {
            }
        }
    }
}
