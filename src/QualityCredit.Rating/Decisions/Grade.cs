using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Decisions;

/// <summary>The four classes of HN-5. The order is the order of merit: a greater value is a better class.</summary>
public enum Grade : byte
{
    /// <summary>C: weak capability.</summary>
    [Label("C类", "C", Code = "C")] C = 1,

    /// <summary>B: basic capability, quality basically stable.</summary>
    [Label("B类", "B", Code = "B")] B,

    /// <summary>A: fairly strong.</summary>
    [Label("A类", "A", Code = "A")] A,

    /// <summary>AA: strong, lasting and stable.</summary>
    [Label("AA类", "AA", Code = "AA")] AA,
}

/// <summary>The three risk levels of products of HN-5, ascending.</summary>
public enum RiskLevel : byte
{
    /// <summary>一般.</summary>
    [Label("一般风险", "General")] General = 1,

    /// <summary>较高.</summary>
    [Label("较高风险", "Elevated")] Elevated,

    /// <summary>高.</summary>
    [Label("高风险", "High")] High,
}

/// <summary>The four supervision intensities of HN-5, from the lightest to the tightest.</summary>
public enum SupervisionIntensity : byte
{
    /// <summary>信用监管.</summary>
    [Label("信用监管", "Credit-based")] CreditBased = 1,

    /// <summary>责任监管.</summary>
    [Label("责任监管", "Responsibility-based")] ResponsibilityBased,

    /// <summary>常态监管.</summary>
    [Label("常态监管", "Routine")] Routine,

    /// <summary>加严监管.</summary>
    [Label("加严监管", "Strict")] Strict,
}

/// <summary>The three inputs of HN-5 by which an enterprise earns points.</summary>
public enum Dimension : byte
{
    /// <summary>企业信用情况.</summary>
    [Label("企业信用情况", "Enterprise credit")] Credit = 1,

    /// <summary>质量保障能力.</summary>
    [Label("质量保障能力", "Quality assurance capability")] Capability,

    /// <summary>产品质量状况.</summary>
    [Label("产品质量状况", "Product quality")] Product,
}

/// <summary>The stages of a rating, in the order in which they are decided.</summary>
public enum Stage : byte
{
    /// <summary>Points of the three dimensions.</summary>
    [Label("计分", "Points")] Points = 1,

    /// <summary>Points to class, with the thresholds of each class.</summary>
    [Label("定级与门槛", "Band and thresholds")] Band,

    /// <summary>Events that bound the class.</summary>
    [Label("限级", "Caps")] Cap,

    /// <summary>Limits on going up.</summary>
    [Label("升级限制", "Promotion")] Promotion,

    /// <summary>Risk of each product.</summary>
    [Label("产品风险", "Product risk")] Risk,

    /// <summary>Supervision intensity.</summary>
    [Label("监管措施", "Intensity")] Intensity,

    /// <summary>Blacklist candidates, key supervision, alerts.</summary>
    [Label("列名与预警", "Listing")] Listing,

    /// <summary>The grade of the policy's own scale within the class.</summary>
    [Label("对应等级", "Grade of the scale")] Scale,
}
