using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;

namespace QualityCredit.Rating.Engine;

/// <summary>One rating in progress. Everything lives on the stack; only the decision and its trace are allocated.</summary>
internal ref partial struct Evaluation(
    RatingProgram program, FileFacts facts, RatingDay day, SortedFacts sorted, Span<IndicatorValue> values, Span<int> windows, Span<int> evidence, Span<byte> trace)
{
    public const int TraceOnStack = 1024;

    private const int ReviewCause = -1;

    private readonly ProgramParts _parts = program.Parts;
    private readonly FileFacts _facts = facts;
    private readonly SortedFacts _sorted = sorted;
    private readonly Span<IndicatorValue> _values = values;
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
        var standing = _facts.Standing;
        var evidenceStarts = (stackalloc int[_parts.Indicators.Length + 1]);
        for (var i = 0; i < _parts.Indicators.Length; i++)
        {
            evidenceStarts[i] = _evidenceLength;
            _values[i] = Measured(_parts.Indicators[i], i);
        }

        evidenceStarts[^1] = _evidenceLength;
        var states = (stackalloc int[_parts.Rules.Length]);
        Points(states, out var points, out var dimensions);
        SetResult(_parts.PointsPlace, IndicatorValue.Of(points));
        var outcome = Promoted(Class(states), states, standing);
        SetResult(_parts.GradePlace, outcome.Grade is { } grade ? IndicatorValue.Of((int)grade) : IndicatorValue.Unknown);
        var risks = _facts.Products.Length == 0 ? [] : new RiskLevel[_facts.Products.Length];
        Products(risks, out var worst);
        var intensity = Intensity(outcome, worst, states);
        Decide(Stage.Listing, states);

        _trace.Result(outcome, intensity, points, dimensions);
        for (var i = 0; i < states.Length; i++)
        {
            _trace.Rule(_parts.Rules[i], states[i], _values);
        }

        for (var i = 0; i < _parts.Indicators.Length; i++)
        {
            _trace.Indicator(_values[i], _evidence[evidenceStarts[i]..evidenceStarts[i + 1]]);
        }

        var after = Next(standing, outcome);
        CloseWindows();
        ReviewAfter(after);
        return new(program, day.AsOf, outcome, points, dimensions, intensity, risks, after, NextMove(), ProposesListing(states), _trace.ToArray());
    }

    private readonly void SetResult(int place, IndicatorValue value)
    {
        if (place >= 0)
        {
            _values[place] = value;
        }
    }

    private readonly void Decide(Stage stage, Span<int> states)
    {
        var start = _parts.StageStarts[(int)stage];
        var rules = _parts.RulesOf(stage);
        for (var i = 0; i < rules.Length; i++)
        {
            states[start + i] = rules[i].Decide(_values);
        }
    }
}
