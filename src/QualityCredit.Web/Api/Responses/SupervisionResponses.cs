using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>How an enterprise is supervised, and what that asks of both sides.</summary>
internal sealed record SupervisionResponse
{
    public required string Code { get; init; }

    public required DateOnly AsOf { get; init; }

    [OneOf<SupervisionIntensity>]
    public required TermResponse Intensity { get; init; }

    /// <summary>The class by which it is supervised.</summary>
    [OneOf<Grade>]
    public required TermResponse Grade { get; init; }

    /// <summary>The highest risk of its products.</summary>
    [OneOf<RiskLevel>]
    public required TermResponse Risk { get; init; }

    public required bool Listed { get; init; }

    public MeasuresResponse? Measures { get; init; }

    public required IReadOnlyList<MechanismResponse> Mechanisms { get; init; }
}

/// <summary>What each side does.</summary>
internal sealed record MeasuresResponse(WordsResponse Enterprise, WordsResponse Authority);

/// <summary>How often one of the five mechanisms is used for this enterprise.</summary>
internal sealed record MechanismResponse
{
    [OneOf<InspectionMechanism>]
    public required TermResponse Mechanism { get; init; }

    public required WordsResponse Words { get; init; }

    public required int Times { get; init; }

    /// <summary>The period of the planned times, months; 0 where none is set.</summary>
    public required int PerMonths { get; init; }

    /// <summary>Share of enterprises drawn at random, 0–1.</summary>
    public required decimal Share { get; init; }

    public required bool OnSignal { get; init; }

    public int? WithinWorkingDays { get; init; }

    public required IReadOnlyList<int> VisitsAfterMonths { get; init; }

    public int? EveryMonths { get; init; }
}

/// <summary>The products of an enterprise.</summary>
internal sealed record ProductsResponse(string Code, DateOnly AsOf, IReadOnlyList<ProductResponse> Products);

/// <summary>One product with its risk and why.</summary>
internal sealed record ProductResponse
{
    public required int Serial { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? KindTitle { get; init; }

    public string? Gtin { get; init; }

    [OneOf<RiskLevel>]
    public required TermResponse Risk { get; init; }

    /// <summary>The risk before evidence.</summary>
    [OneOf<RiskLevel>]
    public required TermResponse BaseRisk { get; init; }

    /// <summary>Where the risk before evidence comes from.</summary>
    public required WordsResponse Source { get; init; }

    /// <summary>The rules that moved it.</summary>
    public required IReadOnlyList<ReasonResponse> Reasons { get; init; }
}
