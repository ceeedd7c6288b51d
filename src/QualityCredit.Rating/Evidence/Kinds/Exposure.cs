namespace QualityCredit.Rating.Evidence;

/// <summary>媒体曝光: an exposure in the media.</summary>
public sealed record Exposure : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Exposure;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>What was found.</summary>
    [Label("核查结论", "Verdict"), TermField(0)]
    public required Verdict Verdict { get; init; }

    /// <summary>Who published it.</summary>
    [Label("曝光媒体", "Outlet")]
    public string? Outlet { get; init; }
}
