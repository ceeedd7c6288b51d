namespace QualityCredit.Rating.Listings;

/// <summary>
/// Responsible persons stand on a public list only where the ground says so: a rule's ground by the table of the procedure, an officer's
/// own ground by the steps up to the decision, which another person takes. Who was not named when the case was decided is named by no
/// later step, for nobody heard that person and nobody decided on it.
/// </summary>
public static class NamedPersons
{
    /// <summary>Whether a step of a case can still state responsible persons.</summary>
    /// <param name="listing">The case.</param>
    /// <param name="on">The day of the step.</param>
    /// <param name="law">The law of the place.</param>
    public static bool CanBeStated(ListingCase listing, DateOnly on, ListingLaw law) =>
        listing.DecidedBy is null && IsNamedBy(listing.Proposal, law.TermsOn(on));

    /// <summary>What stands against the persons that a step states or leaves out.</summary>
    /// <param name="proposal">What the case is about.</param>
    /// <param name="stated">Who is stated already.</param>
    /// <param name="isDecided">Whether the listing is decided.</param>
    /// <param name="step">The step.</param>
    /// <param name="terms">The terms on the day of the step.</param>
    internal static StepRefusal? Against(ListingProposal proposal, string? stated, bool isDecided, ListingStep step, ProcedureTerms? terms)
    {
        var persons = string.IsNullOrWhiteSpace(step.Persons) ? null : step.Persons;
        return persons is null || persons == stated
            ? step.Action == ListingAction.DecideToList && stated is null && proposal.IsByRule && IsNamedBy(proposal, terms) ? new StepRefusal.PersonsMissing() : null
            : isDecided ? new StepRefusal.PersonsAfterDecision()
            : !IsNamedBy(proposal, terms) ? new StepRefusal.PersonsNotNamed()
            : null;
    }

    private static bool IsNamedBy(ListingProposal proposal, ProcedureTerms? terms) => !proposal.IsByRule || terms?.NamesPersons.Contains(proposal.Ground) == true;
}
