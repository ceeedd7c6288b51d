using System.ComponentModel.DataAnnotations;
using QualityCredit.Rating.Credit;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>One question of a job. What it does not state holds as it is stated for the whole job.</summary>
internal sealed record CreditJobQuestion
{
    [Required]
    public required string Code { get; init; }

    /// <summary>Without one only published listings are answered.</summary>
    public AuthorisationRequest? Authorisation { get; init; }

    /// <summary>What for.</summary>
    [OneOf<CreditPurpose>]
    public string? Purpose { get; init; }

    /// <summary>The purpose in words; where it is other. The words of the job hold for its own purpose, and for no other that a question states.</summary>
    public string? PurposeText { get; init; }

    /// <summary>Who asks.</summary>
    public string? User { get; init; }
}
