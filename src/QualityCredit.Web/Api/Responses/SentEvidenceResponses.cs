using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>What became of an item that was sent.</summary>
/// <param name="State">recorded, unchanged or corrected; unchanged where the line says exactly this now.</param>
/// <param name="Serial">Number of the item within the enterprise: the one that holds.</param>
/// <param name="Department">The department that it is recorded for: the client's own.</param>
internal sealed record SentEvidenceResponse([OneOfWords("recorded", "unchanged", "corrected")] string State, int Serial, string Department);

/// <summary>Every entry of an enterprise that the register knows as valid: to come, in force and ended.</summary>
internal sealed record ListingHistoryResponse
{
    public required string Code { get; init; }

    /// <summary>The day that <c>inForce</c> speaks of.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ListingHistoryEntryResponse> Entries { get; init; }
}

/// <summary>One entry, whether it lists today, and the day of its early removal.</summary>
internal sealed record ListingHistoryEntryResponse(bool InForce, DateOnly? RemovedOn, ListingEntryResponse Entry);
