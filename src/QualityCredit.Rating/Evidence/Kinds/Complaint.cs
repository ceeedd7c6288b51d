namespace QualityCredit.Rating.Evidence;

/// <summary>投诉举报: a complaint and what the authority found.</summary>
public sealed record Complaint : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Complaint;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>Where it was received.</summary>
    [Label("受理渠道", "Hotline"), TermField(0)]
    public required Hotline Hotline { get; init; }

    /// <summary>What it is about.</summary>
    [Label("投诉内容", "Subject"), TermField(1)]
    public required ComplaintSubject Subject { get; init; }

    /// <summary>What was found.</summary>
    [Label("核查结论", "Verdict"), TermField(2)]
    public required Verdict Verdict { get; init; }
}
