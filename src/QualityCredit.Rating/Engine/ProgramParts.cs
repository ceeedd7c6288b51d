using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>What an edition consists of.</summary>
internal sealed record ProgramParts
{
    private readonly int[] _readersPerKind = new int[SortedFacts.KindSlots];
    private readonly int[] _productReadersPerKind = new int[SortedFacts.KindSlots];

    public required IReadOnlyList<Policy> Chain { get; init; }

    public required Period InForce { get; init; }

    public required CompiledIndicator[] Indicators { get; init; }

    public required CompiledIndicator[] ProductIndicators { get; init; }

    public required CompiledRule[] Rules { get; init; }

    public required CompiledRule[] ProductRules { get; init; }

    public required IReadOnlyList<Window> Windows { get; init; }

    public required IReadOnlyDictionary<Dimension, DimensionRange> Dimensions { get; init; }

    public required GradeValidity? GradeValidity { get; init; }

    public required RiskMatrix RiskMatrix { get; init; }

    public required IReadOnlyList<CatalogueEntry> Catalogue { get; init; }

    public required IntensityMatrix IntensityMatrix { get; init; }

    public required IReadOnlyDictionary<SupervisionIntensity, SupervisionMeasures> Measures { get; init; }

    public required MechanismTable? Mechanisms { get; init; }

    public required string Canonical { get; init; }

    /// <summary>First rule of each stage among <see cref="Rules"/>; the stage ends where the next begins.</summary>
    public required int[] StageStarts { get; init; }

    /// <summary>Ranges by number of the dimension less one; empty where the policy has no points.</summary>
    public DimensionRange[] DimensionRanges => field ??= [.. Dimensions.OrderBy(dimension => dimension.Key).Select(dimension => dimension.Value)];

    private SupervisionIntensity[] Intensities => field ??= [.. Enum.GetValues<Grade>().SelectMany(grade =>
        Enum.GetValues<RiskLevel>().Select(risk => IntensityMatrix.Cells[(grade, risk)]))];

    public SupervisionIntensity IntensityOf(Grade grade, RiskLevel risk) =>
        Intensities[(((int)grade - 1) * (int)RiskLevel.High) + (int)risk - 1];

    public ReadOnlySpan<CompiledRule> RulesOf(Stage stage) => Rules.AsSpan(StageStarts[(int)stage]..StageStarts[(int)stage + 1]);

    /// <summary>Counts once who reads which kind, so that a rating can reserve room for the evidence ids of its trace.</summary>
    public ProgramParts Counted()
    {
        foreach (var indicator in Indicators)
        {
            _readersPerKind[(int)indicator.Kind]++;
        }

        foreach (var indicator in ProductIndicators)
        {
            _productReadersPerKind[(int)indicator.Kind]++;
        }

        return this;
    }

    /// <summary>Most evidence entries that a trace can have: one for each item and indicator that reads its kind, and a length each.</summary>
    public int EvidenceCapacity(in SortedFacts facts, int products)
    {
        var entries = Indicators.Length + (ProductIndicators.Length * products);
        foreach (var term in Vocabulary.Of<EvidenceKind>().Terms)
        {
            var count = facts.Of((EvidenceKind)term.Value).Length;
            entries += count * (_readersPerKind[term.Value] + _productReadersPerKind[term.Value]);
        }

        return entries;
    }
}
