using System.Numerics;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;

namespace QualityCredit.Rating.Engine;

/// <summary>One rating in progress. Everything lives on the stack; only the decision and its trace are allocated.</summary>
internal ref partial struct Evaluation(
    RatingProgram program,
    FileFacts facts,
    RatingDay day,
    SortedFacts sorted,
    Span<IndicatorValue> values,
    Span<int> windows,
    Span<EvidenceRange> ranges,
    Span<ulong> bits,
    Span<int> evidence,
    Span<byte> trace)
{
    public const int TraceOnStack = 1024;

    private const int ReviewCause = -1;

    private readonly ProgramParts _parts = program.Parts;
    private readonly FileFacts _facts = facts;
    private readonly SortedFacts _sorted = sorted;
    private readonly Span<IndicatorValue> _values = values;
    private readonly Span<EvidenceRange> _ranges = ranges;
    private readonly Span<ulong> _toDecide = bits[..program.Parts.Blank.RuleWords];
    private readonly Span<ulong> _toMeasure = bits[program.Parts.Blank.RuleWords..];
    private readonly Span<int> _evidence = evidence;
    private readonly Span<int> _opens = windows[..program.Parts.Windows.Length];
    private readonly Span<int> _first = windows.Slice(program.Parts.Windows.Length, program.Parts.Windows.Length);
    private readonly Span<int> _firstCause = windows[(2 * program.Parts.Windows.Length)..];
    private int _evidenceLength;
    private int _product;
    private bool _measuresProduct;
    private int _next = int.MaxValue;
    private int _nextCause;
    private TraceWriter _trace = new(trace);

    public RatingDecision Decide()
    {
        OpenWindows();
        var (blank, standing) = (_parts.Blank, _facts.Standing);
        blank.Measured(_sorted.Kinds, _toMeasure);
        blank.AlwaysDecided(_toDecide);
        MeasureTouched(blank, _parts.Indicators, 0, _toMeasure, _toDecide);
        var states = (stackalloc int[_parts.Rules.Length]);
        blank.States.CopyTo(states);
        Points(states, out var points, out var dimensions);
        SetResult(_parts.PointsPlace, IndicatorValue.Of(points));
        var outcome = Promoted(Class(states), states, standing);
        SetResult(_parts.GradePlace, outcome.Grade is { } grade ? IndicatorValue.Of((int)grade) : IndicatorValue.Unknown);
        var risks = _facts.Products.Length == 0 ? [] : new RiskLevel[_facts.Products.Length];
        Products(risks, out var worst);
        var intensity = Intensity(outcome, worst, states);
        Decide(Stage.Listing, states);
        Decide(Stage.Scale, states);

        _trace.Result(outcome, intensity, points, dimensions);
        Rules(states);
        Indicators(blank, 0, _toMeasure);
        var after = Next(standing, outcome);
        CloseWindows();
        ReviewAfter(after);
        return new(program, day.AsOf, outcome, points, dimensions, intensity, risks, after, NextMove(), ProposesListing(states), _trace.ToArray());
    }

    /// <summary>Measures what the file touches, in the order of the indicators. What remains blank is no longer among <paramref name="indicators"/> afterwards.</summary>
    private void MeasureTouched(BlankFile blank, CompiledIndicator[] compiled, int first, scoped Span<ulong> indicators, scoped Span<ulong> rules)
    {
        blank.Values.CopyTo(_values[first..]);
        for (var word = 0; word < indicators.Length; word++)
        {
            for (var left = indicators[word]; left != 0; left &= left - 1)
            {
                var i = (word * 64) + BitOperations.TrailingZeroCount(left);
                var start = _evidenceLength;
                var value = Measured(compiled[i], first + i);
                if (value != blank.Values[i])
                {
                    _values[first + i] = value;
                    blank.DecidedBy(first + i, rules);
                }
                else if (start == _evidenceLength)
                {
                    indicators[word] &= ~(1UL << i);
                }

                _ranges[first + i] = new(start, _evidenceLength);
            }
        }
    }

    /// <summary>Writes the values of all indicators: the blank ones as they always are, the others with their evidence.</summary>
    private void Indicators(BlankFile blank, int first, scoped ReadOnlySpan<ulong> indicators)
    {
        var written = 0;
        for (var word = 0; word < indicators.Length; word++)
        {
            for (var left = indicators[word]; left != 0; left &= left - 1)
            {
                var i = (word * 64) + BitOperations.TrailingZeroCount(left);
                _trace.Bytes(blank.Trace.AsSpan(written..blank.TraceStarts[i]));
                var range = _ranges[first + i];
                _trace.Indicator(_values[first + i], _evidence[range.Start..range.End]);
                written = blank.TraceStarts[i + 1];
            }
        }

        _trace.Bytes(blank.Trace.AsSpan(written..));
    }

    private void Rules(scoped ReadOnlySpan<int> states)
    {
        var points = _parts.RulesOf(Stage.Points);
        for (var i = 0; i < points.Length; i++)
        {
            _trace.PointsRule(points[i], states[i], _values);
        }

        _trace.States(states[points.Length..]);
    }

    private readonly void SetResult(int place, IndicatorValue value)
    {
        if (place >= 0)
        {
            (_values[place], _ranges[place]) = (value, default);
            _toMeasure[place / 64] |= 1UL << place;
        }
    }

    private readonly void Decide(Stage stage, scoped Span<int> states) =>
        Decide(_parts.Rules, _parts.StageStarts[(int)stage], _parts.StageStarts[(int)stage + 1], _toDecide, states);

    private readonly void Decide(CompiledRule[] rules, int start, int end, scoped ReadOnlySpan<ulong> decided, scoped Span<int> states)
    {
        for (var word = start / 64; word * 64 < end; word++)
        {
            for (var left = decided[word] & Among(start, end, word); left != 0; left &= left - 1)
            {
                var i = (word * 64) + BitOperations.TrailingZeroCount(left);
                states[i] = rules[i].Decide(_values);
            }
        }
    }

    /// <summary>The bits of one word that lie from a start before an end.</summary>
    private static ulong Among(int start, int end, int word)
    {
        var from = start > word * 64 ? ulong.MaxValue << start : ulong.MaxValue;
        return end < (word + 1) * 64 ? from & ~(ulong.MaxValue << end) : from;
    }
}

/// <summary>Where the evidence of an indicator lies among that of all.</summary>
internal readonly record struct EvidenceRange(int Start, int End);
