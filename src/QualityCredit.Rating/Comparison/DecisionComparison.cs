using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Comparison;

/// <summary>What moved from one decision on an enterprise to another: two days, two editions or two policies.</summary>
/// <param name="Before">The first one.</param>
/// <param name="After">The second one.</param>
/// <param name="Dimensions">Dimensions whose points or range moved.</param>
/// <param name="Rules">Rules that did something else, what decides the class first, then by points.</param>
/// <param name="Items">Evidence that came, went, changed or counts elsewhere, by serial.</param>
/// <param name="Products">Products whose risk moved.</param>
public sealed record DecisionComparison(
    RatedFile Before,
    RatedFile After,
    IReadOnlyList<DimensionChange> Dimensions,
    IReadOnlyList<RuleChange> Rules,
    IReadOnlyList<ItemChange> Items,
    IReadOnlyList<ProductChange> Products)
{
    /// <summary>Whether the grade, or the state "unrated", is another one.</summary>
    public bool OutcomeMoved => Before.Decision.Outcome != After.Decision.Outcome;

    /// <summary>Whether the supervision intensity is another one.</summary>
    public bool IntensityMoved => Before.Decision.Intensity != After.Decision.Intensity;

    /// <summary>Whether another policy decided.</summary>
    public bool PolicyMoved => Before.Decision.Program.Policy != After.Decision.Program.Policy;

    /// <summary>Whether another edition decided, of the same policy or another one.</summary>
    public bool EditionMoved => Before.Decision.Fingerprint != After.Decision.Fingerprint;

    /// <summary>Whether the enterprise stood elsewhere before: promotion rules start from there.</summary>
    public bool StandingMoved => Before.File.Standing.Grade != After.File.Standing.Grade;

    /// <summary>Whether nothing moved: two ratings of which one explains the other.</summary>
    public bool IsEmpty => Dimensions.Count + Rules.Count + Items.Count + Products.Count == 0 && !OutcomeMoved && !IntensityMoved && !EditionMoved && !StandingMoved;

    /// <summary>The rules to which another outcome is due: their effects on the class are not the same; first those that bound it.</summary>
    public IEnumerable<RuleChange> Causes => OutcomeMoved ? Rules.Where(rule => rule.DecidesClass || rule.PointsMoved != 0) : [];
}

/// <summary>Points of a dimension before and after; null where the policy does not have it.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Before">How its points came about before.</param>
/// <param name="After">How they come about after.</param>
public sealed record DimensionChange(Dimension Dimension, DimensionTrace? Before, DimensionTrace? After);

/// <summary>What became of a rule.</summary>
public enum RuleFate : byte
{
    /// <summary>It is not in the first edition.</summary>
    [Label("新增规则", "Added")] Added = 1,

    /// <summary>It is not in the second edition.</summary>
    [Label("规则不再适用", "Removed")] Removed,

    /// <summary>Its text says something else in the second edition.</summary>
    [Label("规则修订", "Amended")] Amended,

    /// <summary>The same text, but other facts.</summary>
    [Label("事实变化", "Moved by facts")] Facts,

    /// <summary>The same text and facts, but it starts from another class held.</summary>
    [Label("原有等级不同", "Another class held")] Standing,
}

/// <summary>A rule that did something else.</summary>
/// <param name="Fate">Why it does.</param>
/// <param name="Before">What it did before; null where it was not there.</param>
/// <param name="After">What it does after; null where it is not there.</param>
/// <param name="Entered">Serials of the items that it sees now and did not see.</param>
/// <param name="Left">Serials of the items that it saw and does not see now.</param>
public sealed record RuleChange(RuleFate Fate, Finding? Before, Finding? After, IReadOnlyList<int> Entered, IReadOnlyList<int> Left)
{
    /// <summary>The rule, in its later form.</summary>
    public Rule Rule => (After ?? Before)!.Rule;

    /// <summary>The product it is about, or null.</summary>
    public int? Product => (After ?? Before)!.Product;

    /// <summary>Points that it gives more or less than before.</summary>
    public int PointsMoved => (After?.Points ?? 0) - (Before?.Points ?? 0);

    /// <summary>Whether its effect is another one; a rule may see other values and do the same.</summary>
    public bool EffectMoved => Before?.Effect?.ToString() != After?.Effect?.ToString() || PointsMoved != 0 || Fate == RuleFate.Standing;

    /// <summary>Whether the class hangs on what moved in it.</summary>
    public bool DecidesClass => EffectMoved && Rule.Stage is Stage.Band or Stage.Cap or Stage.Promotion;
}

/// <summary>What became of an item of evidence.</summary>
public enum ItemFate : byte
{
    /// <summary>It is new in the file.</summary>
    [Label("新增信息", "New")] New = 1,

    /// <summary>It is no longer in the file: corrected by another one or retracted.</summary>
    [Label("信息已更正或撤销", "Gone")] Gone,

    /// <summary>It says something else, or its objection was raised or decided.</summary>
    [Label("信息变更", "Changed")] Changed,

    /// <summary>The item is the same, but it begins or ceases to count: a window, a term or a rule moved.</summary>
    [Label("计入范围变化", "Counts elsewhere")] Counted,
}

/// <summary>An item that came, went, changed, or counts for other indicators.</summary>
/// <param name="Serial">Its serial.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">The item before, or null.</param>
/// <param name="After">The item after, or null.</param>
/// <param name="Entered">Indicators of both decisions for which it counts now and did not count.</param>
/// <param name="Left">Indicators of both decisions for which it counted and does not count now.</param>
public sealed record ItemChange(
    int Serial, ItemFate Fate, EvidenceItem? Before, EvidenceItem? After, IReadOnlyList<IndicatorDefinition> Entered, IReadOnlyList<IndicatorDefinition> Left);

/// <summary>A product with another risk; null where it was not or is no longer in the file.</summary>
/// <param name="Product">Its serial.</param>
/// <param name="Before">Its risk before.</param>
/// <param name="After">Its risk after.</param>
public sealed record ProductChange(int Product, ProductRiskTrace? Before, ProductRiskTrace? After);
