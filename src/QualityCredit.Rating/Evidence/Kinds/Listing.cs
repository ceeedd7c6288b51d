namespace QualityCredit.Rating.Evidence;

/// <summary>列入黑名单: a published entry of the blacklist; listed in [listed from, listed until), not after its removal.</summary>
public sealed record Listing : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Listing;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>Degree of dishonesty.</summary>
    [Label("失信程度", "Degree"), TermField(0)]
    public required ListingDegree Degree { get; init; }

    /// <summary>First day of the listing.</summary>
    [Label("列入日期", "Listed from"), DateField(DatePlace.From)]
    public required DateOnly ListedFrom { get; init; }

    /// <summary>First day no longer listed.</summary>
    [Label("到期日期", "Listed until"), DateField(DatePlace.Until)]
    public DateOnly? ListedUntil { get; init; }

    /// <summary>Day of the early removal.</summary>
    [Label("移出日期", "Removed on"), DateField(DatePlace.Done)]
    public DateOnly? RemovedOn { get; init; }

    /// <summary>The ground, as the rule that proposes it is named, or in words.</summary>
    [Label("列入事由", "Ground")]
    public required string Ground { get; init; }

    /// <summary>The clause that it rests on.</summary>
    [Label("法律依据", "Basis")]
    public string? Basis { get; init; }

    /// <summary>Whether the entry lists on a day: it follows from the dates alone.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForceOn(DateOnly day) => ListedFrom <= day && !(ListedUntil <= day) && !(RemovedOn <= day);
}

/// <summary>Degree of dishonesty of a listing (domain: minor, general, serious), ascending.</summary>
public enum ListingDegree : byte
{
    /// <summary>轻微.</summary>
    [Label("轻微", "Minor")] Minor = 1,

    /// <summary>一般.</summary>
    [Label("一般", "General")] General,

    /// <summary>严重.</summary>
    [Label("严重", "Serious")] Serious,
}
