using System.Numerics;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>
/// What an edition finds in a file that holds nothing. A rating starts from it, measures only the indicators whose kinds of evidence the file holds,
/// and decides only the rules that read a value which came out differently: most of an edition is silent about most enterprises.
/// One of these stands for the enterprise, one for each of its products.
/// </summary>
internal sealed class BlankFile
{
    private readonly ulong[] _alwaysMeasured;
    private readonly ulong[][] _measuredOfKind;
    private readonly ulong[] _alwaysDecided;
    private readonly ulong[][] _decidedBy;

    /// <param name="indicators">Indicators measured here.</param>
    /// <param name="first">Place of the first of them among all values.</param>
    /// <param name="rules">Rules decided here.</param>
    /// <param name="values">Values of all places without evidence.</param>
    public BlankFile(CompiledIndicator[] indicators, int first, CompiledRule[] rules, IndicatorValue[] values)
    {
        IndicatorWords = Words(indicators.Length);
        RuleWords = Words(rules.Length);
        _alwaysMeasured = Bits(indicators.Length, i => !indicators[i].ReadsItems && indicators[i].Measure != Measure.Result);
        _measuredOfKind = [.. Enumerable.Range(0, SortedFacts.KindSlots).Select(kind =>
            Bits(indicators.Length, i => indicators[i].ReadsItems && (int)indicators[i].Kind == kind))];
        var results = Enumerable.Range(0, indicators.Length).Where(i => indicators[i].Measure == Measure.Result).Select(i => first + i).ToHashSet();
        _alwaysDecided = Bits(rules.Length, i => rules[i].Reads.Any(place => place < first || results.Contains(place)));
        _decidedBy = [.. Enumerable.Range(0, values.Length).Select(place => Bits(rules.Length, i => rules[i].Reads.Contains(place)))];
        Values = values[first..(first + indicators.Length)];
        States = [.. rules.Select(rule => rule.Decide(values))];
        (Trace, TraceStarts) = Written(Values);
    }

    public int IndicatorWords { get; }

    public int RuleWords { get; }

    public IndicatorValue[] Values { get; }

    /// <summary>State of each rule.</summary>
    public int[] States { get; }

    /// <summary>The trace of all indicators.</summary>
    public byte[] Trace { get; }

    /// <summary>Where each indicator begins in <see cref="Trace"/>, and its end.</summary>
    public int[] TraceStarts { get; }

    /// <summary>Indicators to measure where the file holds these kinds, one bit each.</summary>
    public void Measured(uint kinds, Span<ulong> indicators)
    {
        _alwaysMeasured.CopyTo(indicators);
        for (; kinds != 0; kinds &= kinds - 1)
        {
            Add(_measuredOfKind[BitOperations.TrailingZeroCount(kinds)], indicators);
        }
    }

    /// <summary>Rules that read what is never blank: results of earlier stages, or values of the enterprise.</summary>
    public void AlwaysDecided(Span<ulong> rules) => _alwaysDecided.CopyTo(rules);

    /// <summary>Adds the rules that read the value at this place.</summary>
    public void DecidedBy(int place, Span<ulong> rules) => Add(_decidedBy[place], rules);

    private static void Add(ulong[] more, Span<ulong> bits)
    {
        for (var word = 0; word < more.Length; word++)
        {
            bits[word] |= more[word];
        }
    }

    private static int Words(int bits) => (bits + 63) / 64;

    private static ulong[] Bits(int count, Predicate<int> holds)
    {
        var words = new ulong[Words(count)];
        for (var bit = 0; bit < count; bit++)
        {
            words[bit / 64] |= holds(bit) ? 1UL << bit : 0;
        }

        return words;
    }

    private static (byte[] Trace, int[] Starts) Written(IndicatorValue[] values)
    {
        TraceWriter writer = new(new byte[16]);
        var starts = new int[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            starts[i] = writer.Length;
            writer.Indicator(values[i], []);
        }

        starts[^1] = writer.Length;
        return (writer.ToArray(), starts);
    }
}
