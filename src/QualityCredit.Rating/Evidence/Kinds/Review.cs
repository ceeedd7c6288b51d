namespace QualityCredit.Rating.Evidence;

/// <summary>复评申请: a review that the enterprise applied for; the next rating is a review.</summary>
public sealed record Review : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Review;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Basic;
}
