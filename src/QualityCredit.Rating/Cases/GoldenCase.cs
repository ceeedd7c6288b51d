using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;

namespace QualityCredit.Rating.Cases;

/// <summary>A golden case of a rule: a file, a day, and what the decision and its trace must be.</summary>
public sealed record GoldenCase
{
    /// <summary>The sentence that names it.</summary>
    public required string Name { get; init; }

    /// <summary>The rule it stands beside.</summary>
    public required string Rule { get; init; }

    /// <summary>The policy it runs under.</summary>
    public required string Policy { get; init; }

    /// <summary>The word that two cases of a boundary pair share, or null.</summary>
    public string? Boundary { get; init; }

    /// <summary>Day of the rating.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The file.</summary>
    public required EnterpriseFile File { get; init; }

    /// <summary>Labels of the evidence by serial.</summary>
    public required IReadOnlyDictionary<int, string> EvidenceLabels { get; init; }

    /// <summary>Labels of the products by serial.</summary>
    public required IReadOnlyDictionary<int, string> ProductLabels { get; init; }

    /// <summary>What must come out.</summary>
    public required Expectation Expect { get; init; }

    /// <summary>Where it is written.</summary>
    public required string Source { get; init; }

    /// <summary>Line in the file.</summary>
    public required int Line { get; init; }
}

/// <summary>A rule that must fire, with as much of its trace as the case states.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Effect">Effect as text, or null.</param>
/// <param name="Evidence">Labels of the evidence, or null.</param>
/// <param name="Values">Indicator values as text, or null.</param>
public sealed record ExpectedFinding(string Rule, string? Effect, IReadOnlyList<string>? Evidence, IReadOnlyDictionary<string, string>? Values);

/// <summary>What a case states; null is not compared.</summary>
public sealed record Expectation
{
    /// <summary>Outcome: AA, A, B, C or unrated.</summary>
    public string? Grade { get; init; }

    /// <summary>Code of the grade in the policy's own scale.</summary>
    public string? LocalGrade { get; init; }

    /// <summary>Points in all.</summary>
    public int? Points { get; init; }

    /// <summary>Points by dimension.</summary>
    public IReadOnlyDictionary<Dimension, int> Dimensions { get; init; } = new Dictionary<Dimension, int>();

    /// <summary>Rules that fire.</summary>
    public IReadOnlyList<ExpectedFinding> Fires { get; init; } = [];

    /// <summary>Rules that are silent.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>Rules that cannot tell.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Indicator values as text.</summary>
    public IReadOnlyDictionary<string, string> Indicators { get; init; } = new Dictionary<string, string>();

    /// <summary>Risks by product label.</summary>
    public IReadOnlyDictionary<string, RiskLevel> Risks { get; init; } = new Dictionary<string, RiskLevel>();

    /// <summary>Intensity.</summary>
    public SupervisionIntensity? Intensity { get; init; }

    /// <summary>Candidates as text, each "rule: effect"; null is not compared.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary>Whether it belongs on the key supervision list.</summary>
    public bool? KeySupervision { get; init; }

    /// <summary>Date of the next change, or "none".</summary>
    public string? NextChange { get; init; }
}
