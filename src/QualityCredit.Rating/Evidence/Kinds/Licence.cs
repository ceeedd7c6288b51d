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

/// <summary>The kind of mandatory licence or certificate.</summary>
public enum LicenceType : byte
{
    /// <summary>Industrial production licence.</summary>
    [Label("工业产品生产许可证", "Production licence")] Production = 1,

    /// <summary>Food production licence.</summary>
    [Label("食品生产许可证", "Food licence")] Food,

    /// <summary>Compulsory certification.</summary>
    [Label("强制性产品认证", "Compulsory certification")] CompulsoryCertification,

    /// <summary>Special equipment.</summary>
    [Label("特种设备生产许可", "Special-equipment licence")] SpecialEquipment,

    /// <summary>Another mandatory licence (pesticide, fireworks, cosmetics …).</summary>
    [Label("其他许可", "Other licence")] Other,
}

/// <summary>What became of a licence.</summary>
public enum LicenceState : byte
{
    /// <summary>In force within its dates.</summary>
    [Label("有效", "In force")] InForce = 1,

    /// <summary>Suspended.</summary>
    [Label("暂扣", "Suspended")] Suspended,

    /// <summary>Revoked as penalty.</summary>
    [Label("吊销", "Revoked")] Revoked,

    /// <summary>Cancelled because it was obtained by fraud.</summary>
    [Label("因欺诈撤销", "Cancelled for fraud")] CancelledForFraud,

    /// <summary>Given up or lapsed by the holder's wish.</summary>
    [Label("注销", "Given up")] GivenUp,
}
