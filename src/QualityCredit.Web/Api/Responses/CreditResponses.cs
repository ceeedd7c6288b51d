using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>The credit status of an enterprise, as far as the client may see it.</summary>
internal sealed record CreditResponse
{
    /// <summary>The code that was asked about.</summary>
    public required string Code { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Version of the published data that is answered from.</summary>
    public required long DataVersion { get; init; }

    /// <summary>What the authorisation came to.</summary>
    [OneOf<AuthorisationVerdict>]
    public required TermResponse Authorisation { get; init; }

    /// <summary>Who it is; absent where nobody is registered under the code.</summary>
    public CreditSubjectResponse? Enterprise { get; init; }

    /// <summary>What the public list says, and what may be done against it.</summary>
    public required ListingAnswerResponse Listing { get; init; }

    /// <summary>Why there is no grade; absent where there is one.</summary>
    [OneOf<NoGrade>]
    public TermResponse? NoGrade { get; init; }

    /// <summary>The published grade; absent where it is withheld or there is none.</summary>
    public CreditGradeResponse? Grade { get; init; }
}

/// <summary>An enterprise as the register knows it now.</summary>
internal sealed record CreditSubjectResponse
{
    /// <summary>The organization code, nine characters.</summary>
    public required string Code { get; init; }

    /// <summary>The unified social credit code; absent where it is not known.</summary>
    public string? CreditCode { get; init; }

    public required string Name { get; init; }

    /// <summary>Names that it bore before, the last one first.</summary>
    public required IReadOnlyList<string> FormerNames { get; init; }

    /// <summary>Where it produces.</summary>
    public required NamedCodeResponse Region { get; init; }

    public required NamedCodeResponse Industry { get; init; }
}

/// <summary>A published grade, what it rests on, and what is not known.</summary>
internal sealed record CreditGradeResponse
{
    [OneOfOutcomes]
    public required TermResponse Outcome { get; init; }

    /// <summary>The grade in the policy's own scale; absent where it has none.</summary>
    public LocalGradeResponse? LocalGrade { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly AsOf { get; init; }

    public required PolicyEditionResponse Policy { get; init; }

    public DateOnly? GradeSince { get; init; }

    /// <summary>First day on which the grade shows as expired.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>First day on which it moves if nothing comes in.</summary>
    public NextChangeResponse? NextChange { get; init; }

    /// <summary>What speaks against the enterprise, the gravest first.</summary>
    public required IReadOnlyList<CreditReasonResponse> Adverse { get; init; }

    /// <summary>What speaks for it, the weightiest first.</summary>
    public required IReadOnlyList<CreditReasonResponse> Favourable { get; init; }

    /// <summary>Its products by risk, the highest first.</summary>
    public required IReadOnlyList<RiskCountResponse> Products { get; init; }

    /// <summary>What is not known.</summary>
    public required IReadOnlyList<UnknownIndicatorResponse> Unknown { get; init; }

    /// <summary>SHA-256 of the decision's full trace, hexadecimal.</summary>
    public required string Digest { get; init; }
}

/// <summary>A reason with its stable code and the clause that it rests on.</summary>
internal sealed record CreditReasonResponse(string Code, WordsResponse Title, WordsResponse Sentence, CitationResponse Citation);

/// <summary>How many products have a risk.</summary>
internal sealed record RiskCountResponse([OneOf<RiskLevel>] TermResponse Risk, int Products);

/// <summary>A line of a batch that could not be asked.</summary>
internal sealed record RefusedLineResponse(string Code, string Problem, string Detail);
