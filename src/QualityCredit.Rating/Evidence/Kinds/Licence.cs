namespace QualityCredit.Rating.Evidence;

/// <summary>行政许可: a mandatory licence or certificate; in force in [valid from, valid until), not after it was ended.</summary>
public sealed record Licence : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Licence;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Basic;

    /// <summary>Which licence.</summary>
    [Label("许可类型", "Type"), TermField(0)]
    public required LicenceType Type { get; init; }

    /// <summary>What became of it.</summary>
    [Label("许可状态", "State"), TermField(1)]
    public required LicenceState State { get; init; }

    /// <summary>First day in force.</summary>
    [Label("有效期起", "Valid from"), DateField(DatePlace.From)]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day no longer in force.</summary>
    [Label("有效期止", "Valid until"), DateField(DatePlace.Until)]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Day on which it was suspended, revoked, cancelled or given up.</summary>
    [Label("终止日期", "Ended on"), DateField(DatePlace.Done)]
    public DateOnly? EndedOn { get; init; }

    /// <summary>Number of the licence.</summary>
    [Label("许可证编号", "Number")]
    public string? Number { get; init; }
}
