namespace QualityCredit.Rating.Evidence;

/// <summary>
/// 责任人信用记录: an entry of the quality-credit record of a person who answers for the enterprise. Who the person is stays with the
/// source and its document: the item holds the post only, no name and no identity number.
/// </summary>
public sealed record PersonRecord : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.PersonRecord;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>The post.</summary>
    [Label("责任人职务", "Post"), TermField(0)]
    public required PersonRole Role { get; init; }

    /// <summary>For or against the person.</summary>
    [Label("记录性质", "Record"), TermField(1)]
    public required NoteTenor Record { get; init; }

    /// <summary>Day on which the person left the post: from then on the record burdens the enterprise no longer.</summary>
    [Label("离任日期", "Left the post on"), DateField(DatePlace.Done)]
    public DateOnly? LeftOn { get; init; }

    /// <summary>What it says.</summary>
    [Label("记录摘要", "Summary")]
    public string? Summary { get; init; }
}

/// <summary>The post by which a person answers for quality (ST-15, CZ-3.2.3.3).</summary>
public enum PersonRole : byte
{
    /// <summary>Legal representative: first responsibility.</summary>
    [Label("法定代表人", "Legal representative")] LegalRepresentative = 1,

    /// <summary>Person in charge of the enterprise, where that is somebody else.</summary>
    [Label("主要负责人", "Person in charge")] PersonInCharge,

    /// <summary>Head of quality: direct responsibility.</summary>
    [Label("质量负责人", "Quality chief")] QualityChief,
}
