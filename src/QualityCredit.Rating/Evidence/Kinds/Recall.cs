namespace QualityCredit.Rating.Evidence;

/// <summary>召回: a recall of defective products.</summary>
public sealed record Recall : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Recall;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>Voluntary or ordered.</summary>
    [Label("召回类型", "Basis"), TermField(0)]
    public required RecallBasis Basis { get; init; }

    /// <summary>Last day for completing it.</summary>
    [Label("召回期限", "Due on"), DateField(DatePlace.From)]
    public DateOnly? DueOn { get; init; }

    /// <summary>Day on which it was complete.</summary>
    [Label("完成日期", "Completed on"), DateField(DatePlace.Until)]
    public DateOnly? CompletedOn { get; init; }
}

/// <summary>Why a recall takes place.</summary>
public enum RecallBasis : byte
{
    /// <summary>By the maker itself.</summary>
    [Label("主动召回", "Voluntary")] Voluntary = 1,

    /// <summary>By order of the authority.</summary>
    [Label("责令召回", "Ordered")] Ordered,
}
