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
