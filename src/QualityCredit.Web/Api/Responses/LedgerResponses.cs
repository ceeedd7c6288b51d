using QualityCredit.Rating.Credit;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>A page of the query ledger, the newest line first.</summary>
internal sealed record LedgerPageResponse(IReadOnlyList<LedgerLineResponse> Queries)
{
    /// <summary>Where to go on; absent at the end.</summary>
    public long? Next { get; init; }

    /// <summary>Where a page ends because enough lines were read for one question, full or not: how far back it looked. Next goes on there.</summary>
    public DateTime? SearchedToUtc { get; init; }
}

/// <summary>One question in the ledger, as the regulator sees it.</summary>
internal sealed record LedgerLineResponse
{
    public required long Number { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>Short name of the client.</summary>
    public required string Client { get; init; }

    public required string Institution { get; init; }

    /// <summary>The natural person who asked.</summary>
    public required string User { get; init; }

    public required string Code { get; init; }

    /// <summary>Name of the enterprise; absent where nobody is registered under the code.</summary>
    public string? Enterprise { get; init; }

    [OneOf<CreditPurpose>]
    public required TermResponse Purpose { get; init; }

    public string? PurposeText { get; init; }

    /// <summary>Reference of the authorisation that was named.</summary>
    public string? Authorisation { get; init; }

    [OneOf<AuthorisationVerdict>]
    public required TermResponse Verdict { get; init; }

    public required long DataVersion { get; init; }

    /// <summary>SHA-256 of the body that was sent.</summary>
    public required string Answer { get; init; }
}

/// <summary>Who asked about an enterprise, as the enterprise may see it.</summary>
internal sealed record EnterpriseQueriesResponse(IReadOnlyList<EnterpriseQueryResponse> Queries)
{
    /// <summary>Where to go on, a text of its own; absent at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>One question about an enterprise. It names the institution; its members of staff answer to it.</summary>
internal sealed record EnterpriseQueryResponse
{
    public required DateOnly Day { get; init; }

    public required string Institution { get; init; }

    [OneOf<CreditPurpose>]
    public required TermResponse Purpose { get; init; }

    public string? PurposeText { get; init; }

    public string? Authorisation { get; init; }

    [OneOf<AuthorisationVerdict>]
    public required TermResponse Verdict { get; init; }
}

/// <summary>An authorisation that an enterprise gave.</summary>
internal sealed record AuthorisationResponse
{
    public required string Reference { get; init; }

    public required string Institution { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The first day on which it no longer holds; absent where the enterprise let it stand.</summary>
    public DateOnly? WithdrawnFrom { get; init; }

    public string? WithdrawnBecause { get; init; }
}

/// <summary>Queries of one client that were unusual.</summary>
internal sealed record LedgerAlertResponse
{
    public required int Id { get; init; }

    /// <summary>Name of the pattern in the policies.</summary>
    public required string Pattern { get; init; }

    public required WordsResponse Title { get; init; }

    public required string Client { get; init; }

    public required string Institution { get; init; }

    /// <summary>Number of the first query.</summary>
    public required long First { get; init; }

    /// <summary>Number of the last query.</summary>
    public required long Last { get; init; }

    public required DateTime FromUtc { get; init; }

    public required DateTime UntilUtc { get; init; }

    /// <summary>How many queries it took.</summary>
    public required int Queries { get; init; }

    public required int WithinHours { get; init; }

    public required DateTime RaisedUtc { get; init; }

    /// <summary>What was found; absent where nobody has looked into it.</summary>
    public AlertNoteResponse? Note { get; init; }
}

/// <summary>What an officer found.</summary>
internal sealed record AlertNoteResponse(string Officer, string Note, DateTime AtUtc);
