namespace QualityCredit.Rating.Evidence;

/// <summary>质量保障能力核查: how many of the applicable items of the checklist are met.</summary>
public sealed record Checklist : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Checklist;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>Items that apply.</summary>
    [Label("适用项数", "Applicable"), CountField(0)]
    public required int Applicable { get; init; }

    /// <summary>Items that are met; at most the applicable ones.</summary>
    [Label("符合项数", "Met"), CountField(1)]
    public required int Met { get; init; }
}
