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

/// <summary>The department that sends a credit note.</summary>
public enum ExternalDepartment : byte
{
    /// <summary>Bank or central bank.</summary>
    [Label("金融", "Bank")] Bank = 1,

    /// <summary>Tax.</summary>
    [Label("税务", "Tax")] Tax,

    /// <summary>Customs.</summary>
    [Label("海关", "Customs")] Customs,

    /// <summary>Environment.</summary>
    [Label("环保", "Environment")] Environment,

    /// <summary>Industry and commerce.</summary>
    [Label("工商", "Industry and commerce")] Commerce,

    /// <summary>Courts.</summary>
    [Label("司法", "Courts")] Courts,

    /// <summary>Labour and safety.</summary>
    [Label("劳动安全", "Labour and safety")] Labour,
}

/// <summary>Whether a credit note speaks for or against the enterprise.</summary>
public enum NoteTenor : byte
{
    /// <summary>Against.</summary>
    [Label("不良", "Adverse")] Adverse = 1,

    /// <summary>For.</summary>
    [Label("良好", "Favourable")] Favourable,
}

/// <summary>The scales in which other departments state grades; what a grade means stands in the rules (<c>table: grade-scale</c>).</summary>
public enum ForeignScale : byte
{
    /// <summary>Credit of import and export enterprises, graded by inspection and quarantine.</summary>
    [Label("进出口企业信用等级", "Import and export credit")] ImportExport = 1,

    /// <summary>National grades of quality credit, GB/T 23791.</summary>
    [Label("企业质量信用等级（GB/T 23791）", "National quality credit (GB/T 23791)", Code = "gb-t-23791")] NationalQualityCredit,
}

/// <summary>Grades that another department can state, ascending; a scale need not have all.</summary>
public enum ForeignGrade : byte
{
    /// <summary>D.</summary>
    [Label("D级", "D", Code = "D")] D = 1,

    /// <summary>C.</summary>
    [Label("C级", "C", Code = "C")] C,

    /// <summary>B.</summary>
    [Label("B级", "B", Code = "B")] B,

    /// <summary>A.</summary>
    [Label("A级", "A", Code = "A")] A,

    /// <summary>AA.</summary>
    [Label("AA级", "AA", Code = "AA")] AA,

    /// <summary>AAA.</summary>
    [Label("AAA级", "AAA", Code = "AAA")] AAA,
}
