using QualityCredit.Rating.Listings;

namespace QualityCredit.Rating.RedLists;

/// <summary>What became of a step: the case after it, or why it was refused; exactly one of the two is there.</summary>
/// <param name="Case">The case after the step.</param>
/// <param name="Refusal">Why the step was not taken.</param>
public sealed record RedListOutcome(RedListCase? Case, RedListRefusal? Refusal);

/// <summary>
/// The way onto the red list and off it: a rule proposes, an officer announces, everybody can object for the notice that the rule states,
/// another officer enters or refuses. Only who qualifies on the very day is announced or entered.
/// </summary>
public static class RedListProcedure
{
    /// <summary>Takes a step.</summary>
    /// <param name="before">The last case of the enterprise, or null.</param>
    /// <param name="step">The step.</param>
    /// <param name="grounds">What decides whether the enterprise qualifies.</param>
    /// <param name="calendar">The working days.</param>
    public static RedListOutcome Take(RedListCase? before, RedListStep step, RedListGrounds grounds, WorkingDays calendar)
    {
        var state = before?.StateOn(step.On < before.LastOn ? before.LastOn : step.On, grounds);
        var refusal = Missing(step)
            ?? (step.On < before?.LastOn ? new RedListRefusal.BeforeLastStep(before.LastOn) : null)
            ?? (IsPossible(state, step.Action) ? null : new RedListRefusal.Illegal(state, step.Action))
            ?? Forbids(before, step, grounds);
        if (refusal is not null)
        {
            return new(null, refusal);
        }

        if (step.Action != RedListAction.Announce)
        {
            return new(After(before!, step), null);
        }

        var proposal = grounds.RatingOn(step.On)!.Proposal!;
        return calendar.LastWorkingDayOf(step.On, proposal.NoticeDays, out var unknown) is { } until
            ? new(Announced(proposal, step, until), null)
            : new(null, new RedListRefusal.CalendarMissing(unknown));
    }

    /// <summary>What can be done in a state, before persons and terms are looked at.</summary>
    /// <param name="state">The state on the day; null where nothing was ever announced.</param>
    public static IReadOnlyList<RedListAction> ActionsIn(RedListState? state) => [.. Enum.GetValues<RedListAction>().Where(action => IsPossible(state, action))];

    /// <summary>The case of an announcement that was made once and is not judged again.</summary>
    /// <param name="proposal">What the rule proposed.</param>
    /// <param name="step">The announcement.</param>
    /// <param name="noticeUntil">The last day of its notice, as counted then.</param>
    public static RedListCase Announced(RedListProposal proposal, RedListStep step, DateOnly noticeUntil) => new()
    {
        Proposal = proposal,
        State = RedListState.Announced,
        AnnouncedBy = step.Actor,
        AnnouncedOn = step.On,
        NoticeUntil = noticeUntil,
        LastOn = step.On,
    };

    /// <summary>The case after one more step that was taken once and is not judged again.</summary>
    /// <param name="before">The case.</param>
    /// <param name="step">The step, not an announcement.</param>
    public static RedListCase After(RedListCase before, RedListStep step) => (before with { LastOn = step.On }) is var after && step.Action == RedListAction.Enter
        ? after with { State = RedListState.Entered, EnteredOn = step.On }
        : after with { State = step.Action == RedListAction.Refuse ? RedListState.Refused : RedListState.Withdrawn };

    private static bool IsPossible(RedListState? state, RedListAction action) => action switch
    {
        RedListAction.Announce => state is not (RedListState.Announced or RedListState.Entered),
        RedListAction.Enter or RedListAction.Refuse => state is RedListState.Announced,
        RedListAction.Withdraw => state is RedListState.Entered,
        _ => false,
    };

    private static RedListRefusal.Incomplete? Missing(RedListStep step)
    {
        (string Field, string? Value)[] stated =
        [
            ("actor", step.Actor), ("authority", step.Authority), ("basis", step.Basis), ("document", step.Document), ("text", step.Text),
            ("on", step.On == default ? null : "-"),
        ];
        return stated.Where(one => string.IsNullOrWhiteSpace(one.Value)).Select(one => new RedListRefusal.Incomplete(one.Field)).FirstOrDefault();
    }

    private static RedListRefusal? Forbids(RedListCase? before, RedListStep step, RedListGrounds grounds) => step.Action switch
    {
        RedListAction.Announce or RedListAction.Enter when grounds.BarOn(step.On) is { } bar => new RedListRefusal.NotQualified(bar),
        RedListAction.Enter when step.On <= before!.NoticeUntil => new RedListRefusal.NoticeRunning(before.NoticeUntil),
        RedListAction.Enter when step.Actor == before!.AnnouncedBy => new RedListRefusal.AnnouncerEnters(step.Actor),
        _ => null,
    };
}
