using System.Numerics;
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

    /// <summary>What the enterprise's indicators and rules find without evidence.</summary>
    public BlankFile Blank { get; private set; } = null!;

    /// <summary>The same for a product.</summary>
    public BlankFile BlankProduct { get; private set; } = null!;

    public required Window[] Windows { get; init; }

    public required IReadOnlyDictionary<Dimension, DimensionRange> Dimensions { get; init; }

    public required GradeValidity? GradeValidity { get; init; }

    /// <summary>Months between reviews, 0 where the policy sets none.</summary>
    public int ReviewMonths { get; private set; }

    /// <summary>Place of the total points among the indicators, −1 where no rule reads them.</summary>
    public int PointsPlace { get; private set; }

    /// <summary>Place of the final grade, −1 where no rule reads it.</summary>
    public int GradePlace { get; private set; }

    /// <summary>Place of "is this a review", −1 where no rule reads it.</summary>
    public int ReviewDuePlace { get; private set; }

    public required RiskMatrix RiskMatrix { get; init; }

    public required IReadOnlyList<CatalogueEntry> Catalogue { get; init; }

    public required IntensityMatrix IntensityMatrix { get; init; }

    public required IReadOnlyDictionary<SupervisionIntensity, SupervisionMeasures> Measures { get; init; }

    public required MechanismTable? Mechanisms { get; init; }

    public required GradeScale? Scale { get; init; }

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

    /// <summary>Looks up once what every rating needs: places of results, and who reads which kind, for the room of the trace.</summary>
    public ProgramParts Prepared()
    {
        ReviewMonths = GradeValidity?.ReviewEveryMonths ?? 0;
        PointsPlace = Array.FindIndex(Indicators, indicator => indicator.Measure == Measure.Result && indicator.Edition.Result == "points");
        GradePlace = Array.FindIndex(Indicators, indicator => indicator.Measure == Measure.Result && indicator.Edition.Result == "grade");
        ReviewDuePlace = Array.FindIndex(Indicators, indicator => indicator.Measure == Measure.ReviewDue);
        IndicatorValue[] values = [.. Indicators.Concat(ProductIndicators).Select(indicator => indicator.WithoutItems)];
        Blank = new(Indicators, 0, Rules, values);
        BlankProduct = new(ProductIndicators, Indicators.Length, ProductRules, values);
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
        for (var left = facts.Kinds; left != 0; left &= left - 1)
        {
            var kind = BitOperations.TrailingZeroCount(left);
            entries += facts.Of((EvidenceKind)kind).Length * (_readersPerKind[kind] + _productReadersPerKind[kind]);
        }

        return entries;
    }
}
