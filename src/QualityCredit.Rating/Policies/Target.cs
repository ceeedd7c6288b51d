using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;

namespace QualityCredit.Rating.Policies;

/// <summary>What the figure of a target is counted in.</summary>
public enum TargetUnit : byte
{
    /// <summary>Per cent, 0 to 100.</summary>
    [Label("%", "%")] Percent = 1,

    /// <summary>Per mille, 0 to 1000.</summary>
    [Label("‰", "‰")] PerMille,

    /// <summary>Difference of two figures in per cent.</summary>
    [Label("个百分点", "percentage points")] PercentagePoints,

    /// <summary>Points of an index or a survey.</summary>
    [Label("分", "points")] Score,

    /// <summary>A number of things or of times.</summary>
    [Label("个（次）", "in number")] Number,

    /// <summary>Calendar days.</summary>
    [Label("日", "days")] Days,

    /// <summary>Working days.</summary>
    [Label("个工作日", "working days")] WorkingDays,

    /// <summary>Months.</summary>
    [Label("个月", "months")] Months,
}

/// <summary>
/// What a policy asks of a measured figure by a year, or again in every period: a pass rate, a coverage, how often a list is
/// published. It binds governments and agencies and rates no enterprise, so it is no part of a fingerprint.
/// </summary>
public sealed record Target
{
    /// <summary>Its name, unique among the targets of the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The article folder it stands in.</summary>
    public required string Article { get; init; }

    /// <summary>Its words.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Which figure is measured.</summary>
    public required Bilingual Measured { get; init; }

    /// <summary>The values that meet it.</summary>
    public required Cell.Range Value { get; init; }

    /// <summary>What the figure is counted in.</summary>
    public required TargetUnit Unit { get; init; }

    /// <summary>The year by whose end it is to be met; null where it recurs.</summary>
    public int? ByYear { get; init; }

    /// <summary>The period in which it is to be met each time, months; null where a year is set.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>The body that answers for it, or null where the policy names none.</summary>
    public Bilingual? Body { get; init; }

    /// <summary>How the register measures it, or null where it cannot.</summary>
    public FigureDefinition? Figure { get; init; }

    /// <summary>Why the register cannot measure it, where more is to be said than that it holds no such evidence.</summary>
    public Bilingual? Unmeasured { get; init; }

    /// <summary>Whether a measured figure meets it.</summary>
    /// <param name="figure">The figure, in the unit of the target.</param>
    public bool IsMetBy(decimal figure) => Value.Contains(figure);
}
