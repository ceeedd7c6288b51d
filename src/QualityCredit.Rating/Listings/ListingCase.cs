namespace QualityCredit.Rating.Listings;

/// <summary>Where a case stands, as its steps tell it. Equal by value; two cases with the same steps are equal.</summary>
public sealed record ListingCase
{
    /// <summary>What it is about.</summary>
    public required ListingProposal Proposal { get; init; }

    /// <summary>The state that the steps came to; <see cref="StateOn"/> is the one that counts.</summary>
    public required ListingState State { get; init; }

    /// <summary>The officer who opened it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The day on which it was opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Day of the last step; no step is earlier.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>Day of the step that led to <see cref="State"/>; steps that keep the state do not move it.</summary>
    public required DateOnly StateSince { get; init; }

    /// <summary>Day of the notice.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Day on which urgency was recorded.</summary>
    public DateOnly? UrgentOn { get; init; }

    /// <summary>Day of the hearing.</summary>
    public DateOnly? HearingOn { get; init; }

    /// <summary>The officer who decided to list.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The authority that decided to list.</summary>
    public string? DecidedFor { get; init; }

    /// <summary>First day of the listing.</summary>
    public DateOnly? ListedFrom { get; init; }

    /// <summary>Day of the early removal.</summary>
    public DateOnly? RemovedOn { get; init; }

    /// <summary>Responsible persons to be named with the entry.</summary>
    public string? Persons { get; init; }

    /// <summary>First day no longer listed if nothing else happens.</summary>
    public DateOnly? ListedUntil => ListedFrom?.AddMonths(Proposal.TermMonths);

    /// <summary>Whether the enterprise was listed for urgency and its notice is still owed.</summary>
    public bool OwesNotice => UrgentOn is not null && NotifiedOn is null;

    /// <summary>Whether a state is one of a published entry.</summary>
    /// <param name="state">The state.</param>
    public static bool IsShown(ListingState state) =>
        state is ListingState.Published or ListingState.ObjectionFiled or ListingState.RepairRequested or ListingState.RepairAccepted;

    /// <summary>The state on a day: a published entry whose term is over is expired, whether or not anything ran.</summary>
    /// <param name="day">The day, not before the last step.</param>
    public ListingState StateOn(DateOnly day) => IsShown(State) && day >= ListedUntil ? ListingState.Expired : State;

    /// <summary>The case after its first step.</summary>
    internal static ListingCase Opened(ListingProposal proposal, ListingStep step) => new()
    {
        Proposal = proposal,
        State = ListingState.Candidate,
        ProposedBy = step.Actor,
        OpenedOn = step.On,
        LastOn = step.On,
        StateSince = step.On,
        Persons = Stated(step.Persons),
    };

    /// <summary>The case after one more step.</summary>
    internal ListingCase After(ListingStep step, ListingState next)
    {
        var after = this with
        {
            State = next,
            LastOn = step.On,
            StateSince = next == State ? StateSince : step.On,
            Persons = Stated(step.Persons) ?? Persons,
        };
        return step.Action switch
        {
            ListingAction.Notify => after with { NotifiedOn = step.On },
            ListingAction.DeclareUrgency => after with { UrgentOn = step.On },
            ListingAction.CallHearing => after with { HearingOn = step.HearingOn },
            ListingAction.DecideToList => after with { DecidedBy = step.Actor, DecidedFor = step.Authority },
            ListingAction.Publish => after with { ListedFrom = step.On },
            ListingAction.Remove => after with { RemovedOn = step.On },
            _ => after,
        };
    }

    private static string? Stated(string? persons) => string.IsNullOrWhiteSpace(persons) ? null : persons;
}
