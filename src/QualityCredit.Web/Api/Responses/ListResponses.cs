namespace QualityCredit.Web.Api.Responses;

/// <summary>A page of the public list.</summary>
internal sealed record ListPageResponse
{
    /// <summary>Grows with every change of the list; of two pages with the same version nothing else differs.</summary>
    public required long Version { get; init; }

    public required DateTime ChangedUtc { get; init; }

    /// <summary>The day on which the entries are in force.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Rows on all pages together.</summary>
    public required int Total { get; init; }

    /// <summary>The version that the first page was read at.</summary>
    public required long BeganAtVersion { get; init; }

    /// <summary>Whether the list has changed since the first page: rows before this page may have come or gone, none is skipped or repeated.</summary>
    public required bool ChangedSince { get; init; }

    public required IReadOnlyList<ListedRowResponse> Rows { get; init; }

    /// <summary>The cursor of the next page.</summary>
    public string? Next { get; init; }
}

/// <summary>An entry with whose it is.</summary>
internal sealed record ListedRowResponse
{
    public required string Code { get; init; }

    public string? CreditCode { get; init; }

    public required string Name { get; init; }

    public required NamedCodeResponse Region { get; init; }

    /// <summary>By which of its names it was found, where a name was asked for.</summary>
    public FoundByResponse? FoundBy { get; init; }

    public required ListingEntryResponse Entry { get; init; }
}

/// <summary>The name that was found, and how well it fits: 1 is the very name.</summary>
internal sealed record FoundByResponse(string Name, bool Former, double Score);
