using System.ComponentModel.DataAnnotations;
using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>One item of quality-credit information that a department states. Whose it is follows from the credential, not from the body.</summary>
internal sealed record SendEvidenceRequest
{
    /// <summary>Kind of evidence, such as spot-check; the client needs the scope of exactly this kind.</summary>
    [Required]
    [OneOfSentKinds]
    public required string Kind { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Number of the document that proves it, without line ends and characters that cannot be seen.</summary>
    [Required]
    public required string Document { get; init; }

    /// <summary>Line of the document; 0 where it is about one item. The same line of the same document is the same item, however often it is sent.</summary>
    public int? Line { get; init; }

    /// <summary>The enterprise's number of the product that it is about.</summary>
    public string? Product { get; init; }

    /// <summary>State of the enterprise's objection.</summary>
    [OneOf<ObjectionState>]
    public string? Objection { get; init; }

    /// <summary>Fields of the kind, by code, with terms by their codes: see <c>qc fields</c>.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>Whether it takes the place of what the same line of the same document says now. What a line said once and says no longer is sent as a correction too: without this it is a conflict.</summary>
    public bool? IsCorrection { get; init; }
}
