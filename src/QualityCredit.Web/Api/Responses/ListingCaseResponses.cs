using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>A page of cases, the newest first.</summary>
internal sealed record ListingCasePageResponse(IReadOnlyList<ListingCaseResponse> Cases)
{
    public int? Next { get; init; }
}

/// <summary>A case as it stands today.</summary>
internal record ListingCaseResponse
{
    public required int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required WordsResponse Ground { get; init; }

    public required bool IsByRule { get; init; }

    [OneOf<ListingDegree>]
    public required TermResponse Degree { get; init; }

    public required int TermMonths { get; init; }

    /// <summary>Not stated where early removal is excluded.</summary>
    public int? RemovableAfterMonths { get; init; }

    [OneOf<ListingState>]
    public required TermResponse State { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    public DateOnly? UrgentOn { get; init; }

    /// <summary>Listed for urgency, and the notice is still to be given.</summary>
    public required bool OwesNotice { get; init; }

    public DateOnly? ListedFrom { get; init; }

    public DateOnly? ListedUntil { get; init; }

    public DateOnly? RemovedOn { get; init; }

    public DateOnly? RepairableFrom { get; init; }

    public string? Persons { get; init; }

    public ListingDutyResponse? Duty { get; init; }

    /// <summary>What the state offers.</summary>
    [OneOf<ListingAction>]
    public required IReadOnlyList<TermResponse> Possible { get; init; }
}

/// <summary>The term that runs for the authority.</summary>
internal sealed record ListingDutyResponse
{
    [OneOf<ProcedureTerm>]
    public required TermResponse Term { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>A case with its history.</summary>
internal sealed record ListingCaseDetailResponse : ListingCaseResponse
{
    /// <summary>Numbers of the items on which an officer's ground rests, such as "3,7".</summary>
    public string? Evidence { get; init; }

    public required IReadOnlyList<ListingStepResponse> Steps { get; init; }

    /// <summary>Decisions that rested on an entry that was annulled, and what they would have come to without it.</summary>
    public required IReadOnlyList<RestedDecisionResponse> Rested { get; init; }
}

/// <summary>One step of a case.</summary>
internal sealed record ListingStepResponse
{
    public required int Number { get; init; }

    [OneOf<ListingAction>]
    public required TermResponse Action { get; init; }

    public required string Actor { get; init; }

    public required string Authority { get; init; }

    public required string Basis { get; init; }

    public required string Document { get; init; }

    public required DateOnly On { get; init; }

    public required string Text { get; init; }

    public string? Rights { get; init; }

    public string? Persons { get; init; }

    public DateOnly? HearingOn { get; init; }

    public required DateTime RecordedUtc { get; init; }
}

/// <summary>The step that was taken.</summary>
internal sealed record CaseStepTakenResponse(int CaseId, int Number, [OneOf<ListingState>] TermResponse State);

/// <summary>Cases in which a term runs for the authority, what cannot be counted first, then by the last day.</summary>
internal sealed record DutyReportResponse(DateOnly On, int Overdue, int Uncounted, IReadOnlyList<ListingCaseResponse> Cases);

/// <summary>Cases in which urgency was recorded, the newest first, with figures.</summary>
internal sealed record UrgencyReportResponse(DateOnly On, int Published, int WithoutNotice, int NotHeard, int Overdue, IReadOnlyList<UrgentCaseResponse> Cases);

/// <summary>A case with its urgency. Days without notice count from the urgency and are not stated once the notice was given.</summary>
internal sealed record UrgentCaseResponse(
    int Id, string Code, string Name, [OneOf<ListingState>] TermResponse State, DateOnly DeclaredOn, string Authority, string Reason,
    DateOnly? PublishedOn, DateOnly? NotifiedOn, DateOnly? HeardOn, int? DaysWithoutNotice, ListingDutyResponse? Duty, bool IsOverdue);
