namespace QualityCredit.Rating.Evidence;

/// <summary>弄虚作假: falsified evidence.</summary>
public sealed record Falsification : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Falsification;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>What was falsified.</summary>
    [Label("造假材料", "Material"), TermField(0)]
    public required FalsifiedMaterial Material { get; init; }
}

/// <summary>What was falsified.</summary>
public enum FalsifiedMaterial : byte
{
    /// <summary>Application or checklist.</summary>
    [Label("申报材料", "Application material")] Application = 1,

    /// <summary>Test report.</summary>
    [Label("检验报告", "Test report")] TestReport,

    /// <summary>Certificate or licence.</summary>
    [Label("证书", "Certificate")] Certificate,

    /// <summary>Record of production or sale.</summary>
    [Label("生产经营记录", "Business record")] BusinessRecord,
}
