namespace QualityCredit.Rating.Evidence;

/// <summary>监督抽查: one batch of one product, sampled by an authority.</summary>
public sealed record SpotCheck : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.SpotCheck;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>Level of the authority that ordered the spot check.</summary>
    [Label("抽查级别", "Level"), TermField(0)]
    public required AdministrativeLevel Level { get; init; }

    /// <summary>What came of it.</summary>
    [Label("抽查结果", "Result"), TermField(1)]
    public required SpotCheckResult Result { get; init; }

    /// <summary>Whether the result was announced to the public.</summary>
    [Label("是否公告", "Announced"), TermField(2)]
    public bool? Announced { get; init; }
}

/// <summary>Result of a spot check.</summary>
public enum SpotCheckResult : byte
{
    /// <summary>The batch met the standard.</summary>
    [Label("合格", "Passed")] Passed = 1,

    /// <summary>The batch did not meet the standard.</summary>
    [Label("不合格", "Failed")] Failed,

    /// <summary>Sampling was refused without reason (产品质量法 16, 56).</summary>
    [Label("拒绝抽查", "Refused")] Refused,

    /// <summary>Sampling was declined for a reason that the law accepts.</summary>
    [Label("有正当理由未抽", "Declined with reason")] Declined,
}
