namespace QualityCredit.Rating.Evidence;

/// <summary>承诺与自我声明: a commitment, a self-declared standard, a published report.</summary>
public sealed record Commitment : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Commitment;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.GoodRecords;

    /// <summary>What was committed to.</summary>
    [Label("承诺事项", "Subject"), TermField(0)]
    public required CommitmentSubject Subject { get; init; }

    /// <summary>What became of it.</summary>
    [Label("履行情况", "State"), TermField(1)]
    public required CommitmentState State { get; init; }

    /// <summary>Whether the declared standard is stricter than the national one.</summary>
    [Label("严于国家标准", "Stricter than national"), TermField(2)]
    public bool? StricterThanNational { get; init; }

    /// <summary>First day in force; the day it occurred where not stated.</summary>
    [Label("有效期起", "Valid from"), DateField(DatePlace.From)]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day no longer in force.</summary>
    [Label("有效期止", "Valid until"), DateField(DatePlace.Until)]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Day on which it was given up.</summary>
    [Label("终止日期", "Ended on"), DateField(DatePlace.Done)]
    public DateOnly? EndedOn { get; init; }

    /// <summary>Name of the standard or report.</summary>
    [Label("名称", "Title")]
    public string? Title { get; init; }
}
