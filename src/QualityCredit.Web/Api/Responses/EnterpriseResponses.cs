using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>A code with the name behind it.</summary>
internal sealed record NamedCodeResponse(string Code, string Name);

/// <summary>One page of a search.</summary>
internal sealed record EnterprisePageResponse(IReadOnlyList<EnterpriseLineResponse> Enterprises)
{
    /// <summary>Give this as <c>after</c> to read on; absent on the last page.</summary>
    public int? Next { get; init; }
}

/// <summary>One enterprise of a search.</summary>
internal sealed record EnterpriseLineResponse
{
    public required string Code { get; init; }

    public string? CreditCode { get; init; }

    public required string Name { get; init; }

    /// <summary>The former name by which it was found.</summary>
    public string? FormerName { get; init; }

    public required NamedCodeResponse Region { get; init; }

    public required NamedCodeResponse Industry { get; init; }

    [OneOf<EnterpriseSize>]
    public required TermResponse Size { get; init; }

    public StatusResponse? Status { get; init; }
}

/// <summary>Who an enterprise is and where it stands.</summary>
internal sealed record EnterpriseResponse
{
    public required string Code { get; init; }

    public string? CreditCode { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<FormerNameResponse> FormerNames { get; init; }

    public required NamedCodeResponse Region { get; init; }

    public required NamedCodeResponse Industry { get; init; }

    [OneOf<EnterpriseSize>]
    public required TermResponse Size { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    public string? LegalRepresentative { get; init; }

    public string? Address { get; init; }

    /// <summary>Absent before the first rating.</summary>
    public StatusResponse? Status { get; init; }
}

/// <summary>A name it bore before.</summary>
internal sealed record FormerNameResponse(string Name, DateTime UntilUtc);

/// <summary>What the last published decision came to.</summary>
internal sealed record StatusResponse
{
    [OneOfOutcomes]
    public required TermResponse Outcome { get; init; }

    public required int Points { get; init; }

    [OneOf<SupervisionIntensity>]
    public required TermResponse Intensity { get; init; }

    [OneOf<RiskLevel>]
    public TermResponse? HighestRisk { get; init; }

    public required bool Listed { get; init; }

    public required DateOnly RatedOn { get; init; }

    public DateOnly? GradeSince { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public DateOnly? NextChange { get; init; }
}
