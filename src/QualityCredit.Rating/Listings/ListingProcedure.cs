using System.Collections.Frozen;
using static QualityCredit.Rating.Listings.ListingAction;
using static QualityCredit.Rating.Listings.ListingState;

namespace QualityCredit.Rating.Listings;

/// <summary>What became of a step: the case after it, or why it was refused; exactly one of the two is there.</summary>
/// <param name="Case">The case after the step.</param>
/// <param name="Refusal">Why the step was not taken.</param>
public sealed record StepOutcome(ListingCase? Case, StepRefusal? Refusal);

/// <summary>
/// The procedure of the blacklist: which step leads from which state to which, and what each needs. Candidate, notice, defence or hearing,
/// decision by another person, approval above, publication, objection or repair, removal, expiry, annulment. There is no other way.
/// </summary>
public static class ListingProcedure
{
    private static readonly FrozenDictionary<(ListingState, ListingAction), ListingState> _next = new Dictionary<(ListingState, ListingAction), ListingState>
    {
        [(Candidate, Drop)] = Closed,
        [(Candidate, Notify)] = Notified,
        [(Candidate, DeclareUrgency)] = Urgent,

        [(Notified, ReceiveDefence)] = Defended,
        [(Notified, RequestHearing)] = HearingRequested,
        [(Notified, DeclareUrgency)] = Urgent,
        [(Notified, DecideToList)] = Decided,
        [(Notified, DecideNotToList)] = Closed,

        [(Defended, ReceiveDefence)] = Defended,
        [(Defended, RequestHearing)] = HearingRequested,
        [(Defended, DeclareUrgency)] = Urgent,
        [(Defended, DecideToList)] = Decided,
        [(Defended, DecideNotToList)] = Closed,

        [(HearingRequested, ReceiveDefence)] = HearingRequested,
        [(HearingRequested, CallHearing)] = HearingCalled,
        [(HearingRequested, DeclareUrgency)] = Urgent,
        [(HearingRequested, DecideNotToList)] = Closed,

        [(HearingCalled, ReceiveDefence)] = HearingCalled,
        [(HearingCalled, CallHearing)] = HearingCalled,
        [(HearingCalled, HoldHearing)] = Heard,
        [(HearingCalled, DeclareUrgency)] = Urgent,
        [(HearingCalled, DecideNotToList)] = Closed,

        [(Heard, ReceiveDefence)] = Heard,
        [(Heard, DecideToList)] = Decided,
        [(Heard, DecideNotToList)] = Closed,

        [(Urgent, Notify)] = Urgent,
        [(Urgent, ReceiveDefence)] = Urgent,
        [(Urgent, DecideToList)] = Decided,
        [(Urgent, DecideNotToList)] = Closed,

        [(Decided, Drop)] = Closed,
        [(Decided, Approve)] = Approved,
        [(Decided, RefuseApproval)] = Closed,

        [(Approved, Drop)] = Closed,
        [(Approved, Publish)] = Published,

        [(Published, Notify)] = Published,
        [(Published, Reply)] = Published,
        [(Published, FileObjection)] = ObjectionFiled,
        [(Published, RequestRepair)] = RepairRequested,
        [(Published, Annul)] = Annulled,

        [(ObjectionFiled, Reply)] = ObjectionFiled,
        [(ObjectionFiled, RejectObjection)] = Published,
        [(ObjectionFiled, Annul)] = Annulled,

        [(RepairRequested, Reply)] = RepairRequested,
        [(RepairRequested, AcceptRepair)] = RepairAccepted,
        [(RepairRequested, RefuseRepair)] = Published,
        [(RepairRequested, Annul)] = Annulled,

        [(RepairAccepted, Reply)] = RepairAccepted,
        [(RepairAccepted, RefuseRepair)] = Published,
        [(RepairAccepted, Remove)] = Removed,
        [(RepairAccepted, Annul)] = Annulled,

        [(Removed, Annul)] = Annulled,
        [(Expired, Annul)] = Annulled,
        [(Annulled, PublishAnnulment)] = AnnulmentPublished,
    }.ToFrozenDictionary();

    /// <summary>What can be done in a state, before persons and terms are looked at.</summary>
    /// <param name="state">The state.</param>
    public static IReadOnlyList<ListingAction> ActionsIn(ListingState state) =>
        [.. Enum.GetValues<ListingAction>().Where(action => _next.ContainsKey((state, action)))];

    /// <summary>Opens a case.</summary>
    /// <param name="proposal">What it is about.</param>
    /// <param name="step">Who proposes it; its action is <see cref="Propose"/>.</param>
    /// <param name="law">The law of the place.</param>
    public static StepOutcome Open(ListingProposal proposal, ListingStep step, ListingLaw law)
    {
        if (step.Action != Propose)
        {
            return new(null, new StepRefusal.Illegal(Candidate, step.Action));
        }

        if (string.IsNullOrWhiteSpace(proposal.Ground) || Missing(step) is not null)
        {
            return new(null, Missing(step) ?? new StepRefusal.Incomplete("ground"));
        }

        if (law.TermsOn(step.On) is not { } terms)
        {
            return new(null, new StepRefusal.NoProcedure(step.On));
        }

        if (NamedPersons.Against(proposal, null, false, step, terms) is { } unnamed)
        {
            return new(null, unnamed);
        }

        // A rule's edition is the law of its own terms; an officer chooses within what the degree allows.
        var bounds = terms.Degrees[proposal.Degree];
        return !proposal.IsByRule && (proposal.TermMonths < bounds.AtLeastMonths || proposal.TermMonths > bounds.AtMostMonths || proposal.TermMonths <= 0)
            ? new(null, new StepRefusal.TermOutsideBounds(bounds))
            : new(ListingCase.Opened(proposal, step), null);
    }

    /// <summary>Takes a step in a case.</summary>
    /// <param name="listing">The case.</param>
    /// <param name="step">The step; its own day is the day on which the state of the case is looked at.</param>
    /// <param name="law">The law of the place.</param>
    public static StepOutcome Take(ListingCase listing, ListingStep step, ListingLaw law)
    {
        var state = listing.StateOn(step.On);
        if (!_next.TryGetValue((state, step.Action), out var next))
        {
            return new(null, new StepRefusal.Illegal(state, step.Action));
        }

        var refusal = Missing(step)
            ?? (step.On < listing.LastOn ? new StepRefusal.BeforeLastStep(listing.LastOn) : null)
            ?? Person(listing, step)
            ?? Terms(listing, state, step, law)
            ?? NamedPersons.Against(listing.Proposal, listing.Persons, listing.DecidedBy is not null, step, law.TermsOn(step.On));
        return refusal is null ? new(listing.After(step, next), null) : new(null, refusal);
    }

    /// <summary>Why an officer may not take an action in a case, whatever the step states and whenever it is taken; null where nothing is known against it.</summary>
    /// <param name="listing">The case.</param>
    /// <param name="action">The action.</param>
    /// <param name="officer">The officer who would act.</param>
    public static StepRefusal? PersonBarred(ListingCase listing, ListingAction action, string officer) => Person(listing, Probe(action, officer, listing.LastOn));

    /// <summary>Which term or earlier step stands against an action dated on a day; null where nothing does that is known without the step's text.</summary>
    /// <param name="listing">The case.</param>
    /// <param name="action">An action that the state offers.</param>
    /// <param name="on">The day.</param>
    /// <param name="law">The law of the place.</param>
    public static StepRefusal? TermAgainst(ListingCase listing, ListingAction action, DateOnly on, ListingLaw law) =>
        Terms(listing, listing.StateOn(on), Probe(action, "", on), law);

    /// <summary>The case that steps tell, which were taken once and are not judged again.</summary>
    /// <param name="proposal">What it is about.</param>
    /// <param name="steps">All its steps, in order, the opening first.</param>
    public static ListingCase Read(ListingProposal proposal, IReadOnlyList<ListingStep> steps)
    {
        var listing = ListingCase.Opened(proposal, steps[0]);
        foreach (var step in steps.Skip(1))
        {
            listing = listing.After(step, _next[(listing.StateOn(step.On), step.Action)]);
        }

        return listing;
    }

    private static StepRefusal.Incomplete? Missing(ListingStep step)
    {
        (string Field, string? Value)[] stated =
        [
            ("actor", step.Actor), ("authority", step.Authority), ("basis", step.Basis), ("document", step.Document), ("text", step.Text),
            ("rights", step.Action == Notify ? step.Rights : "-"),
            ("hearing-on", step.Action == CallHearing && step.HearingOn is null ? null : "-"),
            ("on", step.On == default ? null : "-"),
        ];
        return stated.Where(one => string.IsNullOrWhiteSpace(one.Value)).Select(one => new StepRefusal.Incomplete(one.Field)).FirstOrDefault();
    }

    private static ListingStep Probe(ListingAction action, string officer, DateOnly on) =>
        new() { Action = action, Actor = officer, Authority = "", Basis = "", Document = "", Text = "", On = on };

    private static StepRefusal? Person(ListingCase listing, ListingStep step) => step.Action switch
    {
        DecideToList or DecideNotToList when step.Actor == listing.ProposedBy => new StepRefusal.ProposerDecides(step.Actor),
        Approve or RefuseApproval when step.Actor == listing.DecidedBy => new StepRefusal.DeciderApproves(step.Actor),
        Approve or RefuseApproval when step.Authority == listing.DecidedFor => new StepRefusal.SameAuthority(step.Authority),
        RejectObjection or RefuseRepair or Remove or Annul when step.Actor == listing.DecidedBy => new StepRefusal.DeciderReviews(step.Actor),
        _ => null,
    };

    private static StepRefusal? Terms(ListingCase listing, ListingState state, ListingStep step, ListingLaw law) => step.Action switch
    {
        Notify when listing.NotifiedOn is { } given => new StepRefusal.AlreadyNotified(given),
        RequestHearing => HearingInTime(listing, step, law),
        CallHearing => HearingNotTooSoon(step, law),
        HoldHearing when step.On != listing.HearingOn => new StepRefusal.NotTheDay(listing.HearingOn!.Value),
        DecideToList => Decidable(listing, state, step, law),
        Publish when listing.NotifiedOn is null && listing.UrgentOn is null => new StepRefusal.WithoutNotice(),
        RequestRepair => Repairable(listing, step, law),
        _ => null,
    };

    private static StepRefusal? HearingInTime(ListingCase listing, ListingStep step, ListingLaw law) =>
        law.LastDayOf(ProcedureTerm.HearingRequest, listing.NotifiedOn!.Value, out var refusal) is { } last && step.On > last
            ? new StepRefusal.HearingTooLate(last)
            : refusal;

    private static StepRefusal? HearingNotTooSoon(ListingStep step, ListingLaw law) =>
        law.LastDayOf(ProcedureTerm.HearingNotice, step.On, out var refusal) is { } last && step.HearingOn < last
            ? new StepRefusal.HearingTooSoon(last)
            : refusal;

    private static StepRefusal? Decidable(ListingCase listing, ListingState state, ListingStep step, ListingLaw law)
    {
        if (state is Notified or Defended)
        {
            var given = listing.NotifiedOn!.Value;
            if (law.LastDayOf(ProcedureTerm.Defence, given, out var refusal) is not { } defence
                || law.LastDayOf(ProcedureTerm.HearingRequest, given, out refusal) is not { } hearing)
            {
                return refusal;
            }

            var last = defence > hearing ? defence : hearing;
            if (step.On <= last)
            {
                return new StepRefusal.TermsRunning(last);
            }
        }

        return law.TermsOn(step.On) is null ? new StepRefusal.NoProcedure(step.On) : null;
    }

    private static StepRefusal? Repairable(ListingCase listing, ListingStep step, ListingLaw law)
    {
        if (listing.Proposal.RemovableAfterMonths is null)
        {
            return new StepRefusal.RepairExcluded();
        }

        return RepairableFrom(listing, step.On, law) is not { } earliest ? new StepRefusal.NoProcedure(step.On)
            : step.On < earliest ? new StepRefusal.RepairTooEarly(earliest)
            : null;
    }

    /// <summary>
    /// First day on which repair can be asked for: the entry's own minimum, or that of its degree by the law of the day where it is
    /// milder; an entry that lasts longer than its degree allows (a ban by judgment) keeps its own.
    /// </summary>
    /// <param name="listing">A published case.</param>
    /// <param name="on">The day on which one asks.</param>
    /// <param name="law">The law of the place.</param>
    /// <returns>The day; null where repair is excluded, the case is not published or no terms are in force.</returns>
    public static DateOnly? RepairableFrom(ListingCase listing, DateOnly on, ListingLaw law) =>
        listing.ListedFrom is { } from ? RepairableFrom(listing.Proposal, from, on, law) : null;

    /// <summary>As above, for an entry that is known by its proposal and its first day.</summary>
    internal static DateOnly? RepairableFrom(ListingProposal proposal, DateOnly from, DateOnly on, ListingLaw law)
    {
        if (proposal.RemovableAfterMonths is not { } months || law.TermsOn(on) is not { } terms)
        {
            return null;
        }

        var bounds = terms.Degrees[proposal.Degree];
        return from.AddMonths(proposal.TermMonths <= bounds.AtMostMonths && bounds.RemovableAfterMonths < months ? bounds.RemovableAfterMonths.Value : months);
    }
}
