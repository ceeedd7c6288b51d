namespace QualityCredit.Rating.Listings;

/// <summary>One step of a case as it stands in the file: who did what, for which authority, on what basis, by which document, when, in which words.</summary>
public sealed record ListingStep
{
    /// <summary>What was done.</summary>
    public required ListingAction Action { get; init; }

    /// <summary>The account of the officer.</summary>
    public required string Actor { get; init; }

    /// <summary>The authority for which the officer acts; at an approval the authority above.</summary>
    public required string Authority { get; init; }

    /// <summary>The clause that it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>Number of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Day of the document.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Its words: the facts of a notice, the reasons of a decision, the enterprise's reply.</summary>
    public required string Text { get; init; }

    /// <summary>The rights that a notice tells; null in every other step.</summary>
    public string? Rights { get; init; }

    /// <summary>Responsible persons to be named with the entry, where a step states them.</summary>
    public string? Persons { get; init; }

    /// <summary>The day for which a hearing is called.</summary>
    public DateOnly? HearingOn { get; init; }
}
