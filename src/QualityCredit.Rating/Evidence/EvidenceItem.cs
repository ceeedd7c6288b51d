namespace QualityCredit.Rating.Evidence;

/// <summary>Where an item comes from. Equality is by value.</summary>
/// <param name="Department">The source department, such as 湖南省质量技术监督局.</param>
/// <param name="Document">Number of the document that proves the item.</param>
/// <param name="Line">Line or part within the document; 0 where the document is about one item.</param>
/// <param name="RecordedAtUtc">When the register learned of it (UTC): the second axis of time.</param>
public sealed record Provenance(string Department, string Document, int Line, DateTime RecordedAtUtc)
{
    /// <summary>Source, document and line: the same key is the same item, however often it is sent.</summary>
    public string IdempotencyKey => $"{Department}|{Document}|{Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <summary>
/// One item of quality-credit information (质量信用信息): dated, sourced, never changed. A correction is a new item that
/// supersedes the old one. Each kind is a record of its own with closed vocabularies.
/// </summary>
public abstract record EvidenceItem
{
    /// <summary>Number within the enterprise, from 1: its identity. Items with equal content are still two items.</summary>
    public required int Serial { get; init; }

    /// <summary>The kind; decides which fields the item has.</summary>
    public abstract EvidenceKind Kind { get; }

    /// <summary>The group of the archive that the item belongs to.</summary>
    public abstract ArchiveGroup Group { get; }

    /// <summary>The day on which it happened: the first axis of time.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>The product it is about, by its number within the enterprise (<see cref="Enterprises.Product.Serial"/>), or null.</summary>
    public int? Product { get; init; }

    /// <summary>Where the enterprise's objection stands, or null where there is none. An objection that was upheld retracts the item.</summary>
    public ObjectionState? Objection { get; init; }

    /// <summary>Where the item comes from.</summary>
    public required Provenance Provenance { get; init; }
}
