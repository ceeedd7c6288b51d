using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Decisions;

/// <summary>What a rule did.</summary>
public enum FindingState
{
    /// <summary>Its condition did not hold.</summary>
    Silent,

    /// <summary>Its condition held.</summary>
    Fired,

    /// <summary>There was not enough data to tell.</summary>
    Unknown,
}

/// <summary>An indicator with the value it had and the items it came from.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">Its value.</param>
/// <param name="Evidence">Serials of the items, ascending within their kind.</param>
public sealed record SeenValue(IndicatorDefinition Indicator, IndicatorValue Value, IReadOnlyList<int> Evidence)
{
    /// <summary>The value as its unit writes it: <c>2</c>, <c>95 %</c>, a term's label, or unknown.</summary>
    /// <param name="chinese">Chinese words instead of English ones.</param>
    public string Text(bool chinese) => Value switch
    {
        { IsKnown: false } => chinese ? "资料不足" : "unknown",
        _ when Indicator.Unit.Vocabulary is { } vocabulary => vocabulary.At((byte)Value.Numerator) is { } term ? (chinese ? term.Zh : term.En) : (chinese ? "无" : "none"),
        { Denominator: not 1 } or { Numerator: not 0 } when Indicator.Unit == Unit.Share => Percent(),
        _ => Value.ToString(),
    };

    private string Percent() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value.Numerator * 1000L / Value.Denominator / 10.0:0.#} % ({Value.Numerator}/{Value.Denominator})");
}

/// <summary>One rule of a decision.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Edition">Its edition in force.</param>
/// <param name="State">What it did.</param>
/// <param name="Effect">The effect that applied, or null.</param>
/// <param name="Points">Points it gave or took.</param>
/// <param name="Values">The values it saw.</param>
/// <param name="Product">The product it is about, or null.</param>
public sealed record Finding(
    Rule Rule, RuleEdition Edition, FindingState State, Effect? Effect, int Points, IReadOnlyList<SeenValue> Values, int? Product)
{
    /// <summary>Serials of the items behind the values, each once, ascending.</summary>
    public IReadOnlyList<int> Evidence => [.. Values.SelectMany(value => value.Evidence).Distinct().Order()];
}

/// <summary>How the points of a dimension came about; start, points of the findings and clamp sum to the points.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Start">Points before any rule.</param>
/// <param name="Clamp">What keeping within the range added or took.</param>
/// <param name="Points">Points of the dimension.</param>
/// <param name="Range">The range it is kept in.</param>
public sealed record DimensionTrace(Dimension Dimension, int Start, int Clamp, int Points, DimensionRange Range);

/// <summary>Risk of one product.</summary>
/// <param name="Product">Serial of the product.</param>
/// <param name="Source">Where its base risk comes from.</param>
/// <param name="Base">Risk before evidence.</param>
/// <param name="Level">Risk after evidence.</param>
public sealed record ProductRiskTrace(int Product, RiskSource Source, RiskLevel Base, RiskLevel Level);

/// <summary>Everything a decision saw and did.</summary>
/// <param name="Dimensions">Points of the dimensions; empty where the policy has none.</param>
/// <param name="Findings">Every rule of the edition, in the order of the stages; rules of product risk once for each product.</param>
/// <param name="Values">Every indicator of the enterprise.</param>
/// <param name="Products">Risk of each product.</param>
public sealed record RatingTrace(
    IReadOnlyList<DimensionTrace> Dimensions,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<SeenValue> Values,
    IReadOnlyList<ProductRiskTrace> Products)
{
    /// <summary>Rules whose effect applied: those that fired, and those that apply where they are unknown.</summary>
    public IEnumerable<Finding> Applied => Findings.Where(finding => finding.Effect is not null);

    /// <summary>Blacklist candidates that the decision proposes; never a listing by itself.</summary>
    public IEnumerable<(Finding Finding, Effect.Candidate Candidate)> Candidates =>
        Findings.Where(finding => finding.Effect is Effect.Candidate).Select(finding => (finding, (Effect.Candidate)finding.Effect!));

    /// <summary>Whether the enterprise belongs on the key supervision list.</summary>
    public bool IsKeySupervision => Findings.Any(finding => finding.Effect is Effect.KeySupervision);

    /// <summary>Whether a rule warns the authority early.</summary>
    public bool IsAlert => Findings.Any(finding => finding.Effect is Effect.Alert);

    /// <summary>Whether a rule proposes that the enterprise leave the market.</summary>
    public bool ProposesExit => Findings.Any(finding => finding.Effect is Effect.ProposeExit);

    /// <summary>Proposals for the red list; never an entry by itself.</summary>
    public IEnumerable<(Finding Finding, Effect.ProposeHonour Honour)> Honours =>
        Findings.Where(finding => finding.Effect is Effect.ProposeHonour).Select(finding => (finding, (Effect.ProposeHonour)finding.Effect!));
}
