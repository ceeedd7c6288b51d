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

/// <summary>What the enterprise committed itself to.</summary>
public enum CommitmentSubject : byte
{
    /// <summary>Quality commitment.</summary>
    [Label("质量承诺", "Quality commitment")] QualityCommitment = 1,

    /// <summary>Self-declared product standard.</summary>
    [Label("企业标准自我声明", "Declared standard")] DeclaredStandard,

    /// <summary>Published social-responsibility report.</summary>
    [Label("社会责任报告", "Responsibility report")] ResponsibilityReport,

    /// <summary>Published quality-credit report.</summary>
    [Label("质量信用报告", "Quality-credit report")] CreditReport,
}

/// <summary>What became of a commitment.</summary>
public enum CommitmentState : byte
{
    /// <summary>Made or published.</summary>
    [Label("已作出", "Made")] Made = 1,

    /// <summary>Checked and kept.</summary>
    [Label("已履行", "Kept")] Kept,

    /// <summary>Broken.</summary>
    [Label("违背承诺", "Broken")] Broken,

    /// <summary>Found false (Shanghai 产品质量条例 32).</summary>
    [Label("虚假声明", "False")] False,
}
