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
}

/// <summary>One entry in force.</summary>
internal sealed record ListingEntryResponse
{
    public required WordsResponse Ground { get; init; }

    public string? Basis { get; init; }

    public required TermResponse Degree { get; init; }

    public required DateOnly ListedFrom { get; init; }

    public DateOnly? ListedUntil { get; init; }

    public required string Department { get; init; }

    public required string Document { get; init; }
}
