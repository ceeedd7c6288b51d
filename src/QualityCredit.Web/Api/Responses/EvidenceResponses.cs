using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>One page of evidence, the newest first.</summary>
internal sealed record EvidencePageResponse
{
    /// <summary>The instant whose knowledge this is; give it again to read on in the same state.</summary>
    public required DateTime KnownAtUtc { get; init; }

    public required IReadOnlyList<EvidenceResponse> Evidence { get; init; }

    /// <summary>Give this as <c>after</c> to read on; absent on the last page.</summary>
    public string? Next { get; init; }
}

/// <summary>One item of quality-credit information.</summary>
internal sealed record EvidenceResponse
{
    /// <summary>Number within the enterprise; explanations refer to it.</summary>
    public required int Serial { get; init; }

    [OneOf<EvidenceKind>]
    public required TermResponse Kind { get; init; }

    [OneOf<ArchiveGroup>]
    public required TermResponse Group { get; init; }

    public required DateOnly OccurredOn { get; init; }

    /// <summary>Serial of the product it is about.</summary>
    public int? Product { get; init; }

    [OneOf<ObjectionState>]
    public TermResponse? Objection { get; init; }

    public required IReadOnlyList<FieldResponse> Fields { get; init; }

    public required string Department { get; init; }

    public required string Document { get; init; }

    public required int Line { get; init; }

    public required DateTime RecordedAtUtc { get; init; }

    /// <summary>When it was superseded or retracted.</summary>
    public DateTime? KnownUntilUtc { get; init; }

    public string? RetractionReason { get; init; }
}

/// <summary>One field of an item.</summary>
internal sealed record FieldResponse
{
    public required string Code { get; init; }

    public required WordsResponse Label { get; init; }

    public required string Value { get; init; }

    /// <summary>The words of a value that is a term.</summary>
    public WordsResponse? Words { get; init; }
}
