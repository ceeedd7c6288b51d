using System.Text.Json.Serialization;

namespace QualityCredit.Web.Api.Responses;

/// <summary>One page of the run ledger, newest first.</summary>
internal sealed record RunPageResponse(IReadOnlyList<RunResponse> Runs)
{
    /// <summary>Give this as <c>before</c> to read on; absent on the last page.</summary>
    public long? Next { get; init; }
}

/// <summary>One line of the run ledger.</summary>
internal record RunResponse
{
    public required long Id { get; init; }

    public required WordsResponse Kind { get; init; }

    public required WordsResponse State { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTime KnownAtUtc { get; init; }

    public required DateTime StartedUtc { get; init; }

    public DateTime? FinishedUtc { get; init; }

    public DateTime? PublishedUtc { get; init; }

    public required int Enterprises { get; init; }

    public required int Rated { get; init; }

    public required int Changed { get; init; }

    public required int Failed { get; init; }

    /// <summary>How many enterprises have each outcome after the run.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>How many went from which outcome to which.</summary>
    public required IReadOnlyDictionary<string, int> Movers { get; init; }

    public long? DataVersion { get; init; }

    public string? Problem { get; init; }
}

/// <summary>One run with what it could not rate.</summary>
internal sealed record RunDetailResponse : RunResponse
{
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<FailureResponse> Failures { get; init; }
}

/// <summary>An enterprise that a run could not rate.</summary>
internal sealed record FailureResponse(string Code, string Name, string Reason);
