using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>Words in both languages.</summary>
internal sealed record WordsResponse(string Zh, string En);

/// <summary>A word of a closed vocabulary with its stable code.</summary>
internal sealed record TermResponse(string Code, string Zh, string En);

/// <summary>Whether a code is on the blacklist on a day.</summary>
internal sealed record ListingAnswerResponse
{
    public required string Code { get; init; }

    public string? Name { get; init; }

    public required bool Listed { get; init; }

    public required DateOnly On { get; init; }

    public required IReadOnlyList<ListingEntryResponse> Entries { get; init; }

    /// <summary>What stands beside entries, by their document.</summary>
    public required IReadOnlyList<ListingRemarkResponse> Remarks { get; init; }

    /// <summary>Entries that were void from the start.</summary>
    public required IReadOnlyList<AnnulledListingResponse> Annulled { get; init; }
}

/// <summary>What stands beside an entry: the responsible persons and the enterprise's replies.</summary>
internal sealed record ListingRemarkResponse
{
    public required string Department { get; init; }

    public required string Document { get; init; }

    public string? Persons { get; init; }

    public required bool IsUrgent { get; init; }

    public required IReadOnlyList<ListingReplyResponse> Replies { get; init; }
}

internal sealed record ListingReplyResponse(DateOnly On, string Text);

/// <summary>An entry that was void from the start, published as such.</summary>
internal sealed record AnnulledListingResponse
{
    public required WordsResponse Ground { get; init; }

    public required string Department { get; init; }

    public required string Document { get; init; }

    public required DateOnly ListedFrom { get; init; }

    public required DateOnly AnnulledOn { get; init; }

    public required string AnnulledBy { get; init; }

    public required string AnnulmentDocument { get; init; }

    public required string Reason { get; init; }

    public required DateOnly PublishedOn { get; init; }
}

/// <summary>One entry in force.</summary>
internal sealed record ListingEntryResponse
{
    public required WordsResponse Ground { get; init; }

    public string? Basis { get; init; }

    [OneOf<ListingDegree>]
    public required TermResponse Degree { get; init; }

    public required DateOnly ListedFrom { get; init; }

    public DateOnly? ListedUntil { get; init; }

    public required string Department { get; init; }

    public required string Document { get; init; }

    /// <summary>What may be done against it; absent where no procedure is in force.</summary>
    public RemediesResponse? Remedies { get; init; }
}

/// <summary>A term with the clause that sets it, or our own reason.</summary>
internal sealed record TermLengthResponse(int Days, bool IsWorkingDays, CitationResponse Citation);

/// <summary>What may be done against an entry, at the authority of the entry: an objection at any time, repair from a day on.</summary>
internal sealed record RemediesResponse
{
    /// <summary>How long an objection may take to be decided.</summary>
    public required TermLengthResponse Objection { get; init; }

    /// <summary>Whether the entry can be removed before its end.</summary>
    [OneOf<EarlyRemoval>]
    public required TermResponse Early { get; init; }

    /// <summary>First day on which repair can be asked for.</summary>
    public DateOnly? From { get; init; }

    /// <summary>What sets that day.</summary>
    public required CitationResponse Minimum { get; init; }

    /// <summary>How long the acceptance of the request may take.</summary>
    public required TermLengthResponse Acceptance { get; init; }

    /// <summary>How long the decision on the repair may take.</summary>
    public required TermLengthResponse Decision { get; init; }
}
