using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Figures;

/// <summary>What the measurement says of a target.</summary>
public enum FigureVerdict : byte
{
    /// <summary>The figure meets it.</summary>
    [Label("达到", "Met")] Met = 1,

    /// <summary>The figure does not meet it.</summary>
    [Label("未达到", "Missed")] Missed,

    /// <summary>Too little was counted to say.</summary>
    [Label("数据不足", "No verdict")] NoVerdict,

    /// <summary>The register does not hold what the figure is made of.</summary>
    [Label("无法测算", "Not measurable")] NotMeasurable,
}

/// <summary>The figure of a target as the register measures it.</summary>
/// <param name="Target">The target.</param>
/// <param name="Count">The exact share; nothing counted where the target is not measurable.</param>
public sealed record MeasuredFigure(Target Target, FigureCount Count)
{
    /// <summary>The figure in the unit of the target, or null where nothing was counted.</summary>
    public decimal? Value => Count.Total == 0 ? null : (decimal)Count.Part * (Target.Unit == TargetUnit.PerMille ? 1000 : 100) / Count.Total;

    /// <summary>Its interval, or null where nothing was counted.</summary>
    public WilsonInterval? Interval => Count.Total == 0 ? null : WilsonInterval.Of(Count);

    /// <summary>What it says of the target.</summary>
    public FigureVerdict Verdict => Target.Figure is not { } figure ? FigureVerdict.NotMeasurable
        : Value is not { } value || Count.Total < figure.AtLeast ? FigureVerdict.NoVerdict
        : Target.IsMetBy(value) ? FigureVerdict.Met
        : FigureVerdict.Missed;
}
