using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>What an enterprise allowed in writing.</summary>
internal sealed record AuthorisationRequest
{
    /// <summary>Number of the document.</summary>
    [Required]
    public required string Reference { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    [Required]
    public required DateOnly Until { get; init; }

    [JsonIgnore]
    public NamedAuthorisation Named => new(Reference.Trim(), From, Until);
}

/// <summary>A question for the credit status of one enterprise.</summary>
internal sealed record CreditRequest
{
    /// <summary>What for.</summary>
    [Required]
    [OneOf<CreditPurpose>]
    public required string Purpose { get; init; }

    /// <summary>The purpose in words; where it is other.</summary>
    public string? PurposeText { get; init; }

    /// <summary>Who asks; where the header X-Client-User does not say it.</summary>
    public string? User { get; init; }

    /// <summary>Without one only published listings are answered.</summary>
    public AuthorisationRequest? Authorisation { get; init; }
}

/// <summary>Questions for many enterprises, for one purpose.</summary>
internal sealed record CreditBatchRequest
{
    /// <summary>What for.</summary>
    [Required]
    [OneOf<CreditPurpose>]
    public required string Purpose { get; init; }

    /// <summary>The purpose in words; where it is other.</summary>
    public string? PurposeText { get; init; }

    /// <summary>Who asks; where the header X-Client-User does not say it.</summary>
    public string? User { get; init; }

    [Required]
    public required IReadOnlyList<CreditBatchLine> Questions { get; init; }
}

/// <summary>One question of a batch.</summary>
internal sealed record CreditBatchLine
{
    [Required]
    public required string Code { get; init; }

    /// <summary>Without one only published listings are answered.</summary>
    public AuthorisationRequest? Authorisation { get; init; }
}
