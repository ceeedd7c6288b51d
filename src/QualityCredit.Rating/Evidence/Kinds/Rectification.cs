namespace QualityCredit.Rating.Evidence;

/// <summary>责令改正: an order to correct. Overdue from the day after the due date until corrected, after a failed spot check until rechecked.</summary>
public sealed record Rectification : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Rectification;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>What the order follows from.</summary>
    [Label("整改事由", "Cause"), TermField(0)]
    public required RectificationCause Cause { get; init; }

    /// <summary>Last day for correcting.</summary>
    [Label("整改期限", "Due on"), DateField(DatePlace.From)]
    public required DateOnly DueOn { get; init; }

    /// <summary>Day on which the correction was accepted.</summary>
    [Label("完成日期", "Completed on"), DateField(DatePlace.Until)]
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Day on which a recheck passed.</summary>
    [Label("复查合格日期", "Rechecked on"), DateField(DatePlace.Done)]
    public DateOnly? RecheckedOn { get; init; }
}

/// <summary>What an order to correct follows from.</summary>
public enum RectificationCause : byte
{
    /// <summary>A failed spot check.</summary>
    [Label("监督抽查不合格", "Failed spot check")] SpotCheck = 1,

    /// <summary>A finding of an inspection.</summary>
    [Label("检查发现问题", "Inspection finding")] Inspection,

    /// <summary>A complaint.</summary>
    [Label("投诉举报", "Complaint")] Complaint,

    /// <summary>A violation.</summary>
    [Label("违法行为", "Violation")] Violation,

    /// <summary>An accident.</summary>
    [Label("质量事故", "Accident")] Accident,
}
