namespace QualityCredit.Rating.RedLists;

/// <summary>One announcement and what became of it, as its steps tell it. Equal by value.</summary>
public sealed record RedListCase
{
    /// <summary>What the rule proposed when it was announced.</summary>
    public required RedListProposal Proposal { get; init; }

    /// <summary>The state that the steps came to; <see cref="StateOn"/> is the one that counts.</summary>
    public required RedListState State { get; init; }

    /// <summary>The officer who announced it.</summary>
    public required string AnnouncedBy { get; init; }

    /// <summary>The day of the announcement.</summary>
    public required DateOnly AnnouncedOn { get; init; }

    /// <summary>The last day on which one can object.</summary>
    public required DateOnly NoticeUntil { get; init; }

    /// <summary>Day of the last step; no step is earlier.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>First day on the list.</summary>
    public DateOnly? EnteredOn { get; init; }

    /// <summary>First day no longer on the list if nothing else happens.</summary>
    public DateOnly? Until => EnteredOn?.AddMonths(Proposal.TermMonths);

    /// <summary>The state on a day, whether or not anything ran.</summary>
    /// <param name="day">The day, not before the last step.</param>
    /// <param name="grounds">What decides.</param>
    public RedListState StateOn(DateOnly day, RedListGrounds grounds)
    {
        if (State is not (RedListState.Announced or RedListState.Entered))
        {
            return State;
        }

        var fell = grounds.FallBetween(AnnouncedOn, day);
        return day >= Until && !(fell < Until) ? RedListState.Expired : fell is null ? State : RedListState.Fallen;
    }

    /// <summary>Whether the public is shown the enterprise on the list on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="grounds">What decides.</param>
    public bool IsOnListOn(DateOnly day, RedListGrounds grounds) =>
        day >= EnteredOn && StateOn(day, grounds) == RedListState.Entered && grounds.BarOn(day) is null;

    /// <summary>Whether the public is shown the announcement on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="grounds">What decides.</param>
    public bool IsAnnouncedOn(DateOnly day, RedListGrounds grounds) =>
        day >= AnnouncedOn && day <= NoticeUntil && StateOn(day, grounds) == RedListState.Announced && grounds.BarOn(day) is null;
}
