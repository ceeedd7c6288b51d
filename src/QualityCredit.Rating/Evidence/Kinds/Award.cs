namespace QualityCredit.Rating.Evidence;

/// <summary>质量奖励: a quality award or name-product title.</summary>
public sealed record Award : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Award;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.GoodRecords;

    /// <summary>Level of the body that awarded it.</summary>
    [Label("奖励级别", "Level"), TermField(0)]
    public required AdministrativeLevel Level { get; init; }

    /// <summary>First day in force.</summary>
    [Label("有效期起", "Valid from"), DateField(DatePlace.From)]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day no longer in force.</summary>
    [Label("有效期止", "Valid until"), DateField(DatePlace.Until)]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Day on which it was withdrawn.</summary>
    [Label("终止日期", "Ended on"), DateField(DatePlace.Done)]
    public DateOnly? EndedOn { get; init; }

    /// <summary>Name of the award.</summary>
    [Label("奖项名称", "Name")]
    public string? Name { get; init; }
}
