using System.ComponentModel.DataAnnotations;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>What every step states.</summary>
internal abstract record StepRequest
{
    /// <summary>The authority for which the officer acts; at an approval the authority above.</summary>
    [Required]
    public required string Authority { get; init; }

    /// <summary>The clause.</summary>
    [Required]
    public required string Basis { get; init; }

    /// <summary>Number of the document.</summary>
    [Required]
    public required string Document { get; init; }

    /// <summary>Day of the document; today where not stated.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Facts, reasons or reply.</summary>
    [Required]
    public required string Text { get; init; }

    /// <summary>Responsible persons to be named.</summary>
    public string? Persons { get; init; }

    protected virtual string? RightsTold => null;

    protected virtual DateOnly? HearingDay => null;

    public ListingStep StepBy(string officer, ListingAction action, DateOnly today) => new()
    {
        Action = action,
        Actor = officer,
        Authority = Authority,
        Basis = Basis,
        Document = Document,
        On = On ?? today,
        Text = Text,
        Persons = Persons,
        Rights = RightsTold,
        HearingOn = HearingDay,
    };
}

/// <summary>A proposal: the rule that proposes, or ground, degree, term and evidence of an officer.</summary>
internal sealed record ProposeListingRequest : StepRequest
{
    [Required]
    public required string Code { get; init; }

    public string? Rule { get; init; }

    public string? Ground { get; init; }

    [OneOf<ListingDegree>]
    public string? Degree { get; init; }

    public int? TermMonths { get; init; }

    /// <summary>Numbers of items in the enterprise's file.</summary>
    public IReadOnlyList<int>? Evidence { get; init; }
}

/// <summary>A step in a case.</summary>
internal sealed record TakeListingStepRequest : StepRequest
{
    /// <summary>Code of the action, such as decide-to-list.</summary>
    [Required]
    [OneOf<ListingAction>]
    public required string Action { get; init; }

    /// <summary>The rights that a notice tells.</summary>
    public string? Rights { get; init; }

    /// <summary>The day for which a hearing is called.</summary>
    public DateOnly? HearingOn { get; init; }

    /// <summary>Number of the last step that the client saw: where the case has moved on since, the step is refused. With it, a request sent twice is taken once.</summary>
    public int? Seen { get; init; }

    protected override string? RightsTold => Rights;

    protected override DateOnly? HearingDay => HearingOn;
}
