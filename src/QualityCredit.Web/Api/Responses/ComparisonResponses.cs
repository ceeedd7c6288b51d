using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>What moved between two ratings of one enterprise.</summary>
internal sealed record ComparisonResponse
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DecisionResponse Before { get; init; }

    public required DecisionResponse After { get; init; }

    /// <summary>Whether nothing moved at all.</summary>
    public required bool IsEmpty { get; init; }

    public required bool OutcomeMoved { get; init; }

    public required bool IntensityMoved { get; init; }

    public required bool PolicyMoved { get; init; }

    public required bool EditionMoved { get; init; }

    /// <summary>Whether it stood at another grade before, from where promotion starts.</summary>
    public required bool StandingMoved { get; init; }

    /// <summary>Names of the rules to which another grade is due; those that bound it first.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    public required IReadOnlyList<DimensionMoveResponse> Dimensions { get; init; }

    public required IReadOnlyList<RuleMoveResponse> Rules { get; init; }

    public required IReadOnlyList<ItemMoveResponse> Evidence { get; init; }

    public required IReadOnlyList<ProductMoveResponse> Products { get; init; }
}

/// <summary>Points of a dimension; absent where the policy does not have it.</summary>
internal sealed record DimensionMoveResponse([OneOf<Dimension>] TermResponse Dimension, DimensionResponse? Before, DimensionResponse? After);

/// <summary>A rule that did something else, or the same by other values.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Fate">Why it did: added, removed, amended, facts or standing.</param>
/// <param name="EffectMoved">Whether its effect is another one.</param>
/// <param name="DecidesClass">Whether the class hangs on it.</param>
/// <param name="PointsMoved">Points that it gives more or less.</param>
/// <param name="Product">Serial of the product that it is about.</param>
/// <param name="Before">What it did; absent where it was not there.</param>
/// <param name="After">What it does; absent where it is not there.</param>
/// <param name="Entered">Serials of the items that it sees now and did not see.</param>
/// <param name="Left">Serials of the items that it saw and does not see now.</param>
/// <param name="Sentence">In words.</param>
internal sealed record RuleMoveResponse(
    string Rule,
    [OneOf<RuleFate>] TermResponse Fate,
    bool EffectMoved,
    bool DecidesClass,
    int PointsMoved,
    int? Product,
    ReasonResponse? Before,
    ReasonResponse? After,
    IReadOnlyList<int> Entered,
    IReadOnlyList<int> Left,
    WordsResponse Sentence);

/// <summary>An item that came, went, changed or counts for other indicators.</summary>
internal sealed record ItemMoveResponse(
    int Serial, [OneOf<ItemFate>] TermResponse Fate, [OneOf<EvidenceKind>] TermResponse Kind, DateOnly OccurredOn, IReadOnlyList<string> Entered, IReadOnlyList<string> Left, WordsResponse Sentence);

/// <summary>A product with another risk.</summary>
internal sealed record ProductMoveResponse(int Product, [OneOf<RiskLevel>] TermResponse? Before, [OneOf<RiskLevel>] TermResponse? After);
