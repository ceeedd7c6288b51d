namespace QualityCredit.Rating.Evidence;

/// <summary>行政处罚: a violation and the penalty for it, dated by the decision.</summary>
public sealed record Violation : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Violation;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>The act.</summary>
    [Label("违法行为", "Act"), TermField(0)]
    public required ViolationAct Act { get; init; }

    /// <summary>The penalty, by its heaviest part.</summary>
    [Label("处罚种类", "Penalty"), TermField(1)]
    public required PenaltyKind Penalty { get; init; }

    /// <summary>Whether it is of the heavier step.</summary>
    [Label("处罚轻重", "Gravity"), TermField(2)]
    public required PenaltyGravity Gravity { get; init; }

    /// <summary>Whether the act caused or threatened major harm.</summary>
    [Label("重大危害", "Major hazard"), TermField(3)]
    public bool? MajorHazard { get; init; }

    /// <summary>The fine, whole yuan.</summary>
    [Label("罚款金额", "Fine in yuan"), CountField(0)]
    public int? FineYuan { get; init; }

    /// <summary>Years of prohibition that a judgment states.</summary>
    [Label("禁业年限", "Ban in years"), CountField(1)]
    public int? BanYears { get; init; }
}
