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
