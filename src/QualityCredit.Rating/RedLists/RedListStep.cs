namespace QualityCredit.Rating.RedLists;

/// <summary>One step on the way to the red list or off it: who did what, for which authority, on what basis, by which document, when, in which words.</summary>
public sealed record RedListStep
{
    /// <summary>What was done.</summary>
    public required RedListAction Action { get; init; }

    /// <summary>The account of the officer.</summary>
    public required string Actor { get; init; }

    /// <summary>The authority for which the officer acts.</summary>
    public required string Authority { get; init; }

    /// <summary>The clause that it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>Number of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Day of the document.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Its words: the honours announced, the reasons of a refusal or withdrawal.</summary>
    public required string Text { get; init; }
}

/// <summary>What a rule proposes.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="TermMonths">How long an entry lasts at most, months.</param>
/// <param name="NoticeDays">How long the proposal is announced, working days.</param>
public sealed record RedListProposal(string Rule, int TermMonths, int NoticeDays);
