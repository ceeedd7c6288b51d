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
