using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>
/// Writes the canonical bytes of a trace: every rule's state, every indicator's value, every evidence serial. The digest of a
/// decision is the SHA-256 of these bytes, so their order is part of the stored data. Numbers are unsigned LEB128; signed ones are
/// zigzagged. The day is not in it: as long as nothing moves, the trace is the same on every day.
/// </summary>
internal ref struct TraceWriter(Span<byte> buffer)
{
    /// <summary>Version of this layout; another one makes another digest.</summary>
    public const byte Version = 1;

    private Span<byte> _buffer = buffer;
    private int _length;

    /// <summary>Bytes written.</summary>
    public readonly int Length => _length;

    public readonly byte[] ToArray() => _buffer[.._length].ToArray();

    public void Products(int count)
    {
        Byte(Version);
        Number((uint)count);
    }

    public void Product(int serial, RiskSource source, RiskLevel start, RiskLevel level)
    {
        Number((uint)serial);
        Byte((byte)((byte)source << 4 | (byte)start << 2 | (byte)level));
    }

    public void Result(RatingOutcome outcome, SupervisionIntensity intensity, int points, scoped ReadOnlySpan<DimensionPoints> dimensions)
    {
        Byte((byte)(outcome.Number << 4 | (byte)intensity));
        Signed(points);
        foreach (var dimension in dimensions)
        {
            Signed(dimension.Start);
            Signed(dimension.Clamp);
            Signed(dimension.Points);
        }
    }

    /// <summary>A rule of points: its state and, where a row applies, the points.</summary>
    public void PointsRule(CompiledRule rule, int state, scoped ReadOnlySpan<IndicatorValue> values)
    {
        Number((uint)state);
        if (rule.RowOf(state) is >= 0 and var row)
        {
            Signed(rule.PointsOf(row, values));
        }
    }

    /// <summary>States of rules that give no points.</summary>
    public void States(scoped ReadOnlySpan<int> states)
    {
        foreach (var state in states)
        {
            Number((uint)state);
        }
    }

    /// <summary>Bytes that are already in this layout.</summary>
    public void Bytes(scoped ReadOnlySpan<byte> bytes)
    {
        while (_buffer.Length - _length < bytes.Length)
        {
            Grow();
        }

        bytes.CopyTo(_buffer[_length..]);
        _length += bytes.Length;
    }

    public void Indicator(IndicatorValue value, scoped ReadOnlySpan<int> serials)
    {
        switch (value.Denominator)
        {
            case 0:
                Byte(0);
                break;
            case 1:
                Number((ZigZag(value.Numerator) << 1) + 1);
                break;
            default:
                Number((ZigZag(value.Numerator) << 1) + 2);
                Number((uint)value.Denominator);
                break;
        }

        Number((uint)serials.Length);
        foreach (var serial in serials)
        {
            Number((uint)serial);
        }
    }

    private void Signed(int number) => Number(ZigZag(number));

    private static ulong ZigZag(int number) => (uint)((number << 1) ^ (number >> 31));

    private void Byte(byte value)
    {
        if (_length == _buffer.Length)
        {
            Grow();
        }

        _buffer[_length++] = value;
    }

    private void Number(ulong number)
    {
        while (number >= 0x80)
        {
            Byte((byte)(number | 0x80));
            number >>= 7;
        }

        Byte((byte)number);
    }

    private void Grow()
    {
        var larger = new byte[_buffer.Length * 2];
        _buffer.CopyTo(larger);
        _buffer = larger;
    }
}

/// <summary>Where a product's own risk comes from.</summary>
public enum RiskSource : byte
{
    /// <summary>Too little is known of it.</summary>
    TooLittleData,

    /// <summary>The catalogue's default for its kind.</summary>
    Catalogue,

    /// <summary>Its own assessment.</summary>
    Assessment,
}

/// <summary>How the points of a dimension came about: start + points of the rules + clamp = points.</summary>
/// <param name="Start">Points before any rule.</param>
/// <param name="Clamp">What keeping within the range added or took; a finding of its own, so that findings sum to the score.</param>
/// <param name="Points">Points of the dimension.</param>
public readonly record struct DimensionPoints(int Start, int Clamp, int Points);
