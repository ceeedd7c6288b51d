namespace QualityCredit.Rating.Evidence;

/// <summary>认证与能力: a voluntary certificate or capability; in force in [valid from, valid until), not after it was ended.</summary>
public sealed record Certificate : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Certificate;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.GoodRecords;

    /// <summary>Which certificate or capability.</summary>
    [Label("认证类型", "Scheme"), TermField(0)]
    public required CertificateScheme Scheme { get; init; }

    /// <summary>First day in force.</summary>
    [Label("有效期起", "Valid from"), DateField(DatePlace.From)]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day no longer in force.</summary>
    [Label("有效期止", "Valid until"), DateField(DatePlace.Until)]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Day on which it was withdrawn.</summary>
    [Label("终止日期", "Ended on"), DateField(DatePlace.Done)]
    public DateOnly? EndedOn { get; init; }

    /// <summary>Number of the certificate.</summary>
    [Label("证书编号", "Number")]
    public string? Number { get; init; }
}

/// <summary>A voluntary certificate or a recorded capability.</summary>
public enum CertificateScheme : byte
{
    /// <summary>Quality management system, GB/T 19001.</summary>
    [Label("质量管理体系认证", "Quality management system")] QualityManagement = 1,

    /// <summary>A second management system (environment, safety, food safety …).</summary>
    [Label("其他管理体系认证", "Other management system")] OtherManagement,

    /// <summary>Chief quality officer on file (HN-6).</summary>
    [Label("首席质量官", "Chief quality officer")] ChiefQualityOfficer,

    /// <summary>Traceability by item coding (HN-7, HN-8).</summary>
    [Label("质量追溯体系", "Traceability")] Traceability,

    /// <summary>Accredited laboratory, own or contracted.</summary>
    [Label("认可实验室", "Accredited laboratory")] AccreditedLaboratory,

    /// <summary>Advanced standard adopted.</summary>
    [Label("采用先进标准", "Advanced standard")] AdvancedStandard,
}
