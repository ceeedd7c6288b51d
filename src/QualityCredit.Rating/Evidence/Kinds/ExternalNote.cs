namespace QualityCredit.Rating.Evidence;

/// <summary>其他部门信用信息: a credit note of another department.</summary>
public sealed record ExternalNote : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.ExternalNote;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>Which department.</summary>
    [Label("来源领域", "Department"), TermField(0)]
    public required ExternalDepartment Department { get; init; }

    /// <summary>For or against the enterprise.</summary>
    [Label("信用评价", "Tenor"), TermField(1)]
    public required NoteTenor Tenor { get; init; }

    /// <summary>The scale in which it states a grade; null where it states none.</summary>
    [Label("等级体系", "Scale"), TermField(2)]
    public ForeignScale? Scale { get; init; }

    /// <summary>The grade in that scale.</summary>
    [Label("所评等级", "Grade"), TermField(3)]
    public ForeignGrade? Grade { get; init; }

    /// <summary>What it says.</summary>
    [Label("内容摘要", "Summary")]
    public string? Summary { get; init; }
}
