namespace QualityCredit.Rating.Listings;

/// <summary>A case in which urgency was recorded, as the authority above looks at it. Equality is by value.</summary>
/// <param name="DeclaredOn">Day on which urgency was recorded.</param>
/// <param name="Authority">Who recorded it.</param>
/// <param name="Reason">Why it could not wait.</param>
/// <param name="PublishedOn">Day of the publication, or null.</param>
/// <param name="NotifiedOn">Day of the notice, or null.</param>
/// <param name="HeardOn">Day on which the enterprise was first heard: its defence, its hearing or its objection; null where it was not.</param>
/// <param name="DaysWithoutNotice">Days since the urgency without a notice that is still to be given; null where none is.</param>
public sealed record UrgentListing(
    DateOnly DeclaredOn, string Authority, string Reason, DateOnly? PublishedOn, DateOnly? NotifiedOn, DateOnly? HeardOn, int? DaysWithoutNotice)
{
    /// <summary>The urgency of a case on a day, or null where none was recorded by then.</summary>
    /// <param name="steps">The steps of the case.</param>
    /// <param name="day">The day.</param>
    public static UrgentListing? Of(IReadOnlyList<ListingStep> steps, DateOnly day)
    {
        ListingStep[] taken = [.. steps.Where(step => step.On <= day)];
        if (taken.FirstOrDefault(step => step.Action == ListingAction.DeclareUrgency) is not { } declared)
        {
            return null;
        }

        var notified = On(ListingAction.Notify);
        var isOver = On(ListingAction.Drop, ListingAction.DecideNotToList, ListingAction.RefuseApproval, ListingAction.Annul) is not null;
        return new(
            declared.On, declared.Authority, declared.Text, On(ListingAction.Publish), notified,
            On(ListingAction.ReceiveDefence, ListingAction.HoldHearing, ListingAction.FileObjection),
            notified is null && !isOver ? day.DayNumber - declared.On.DayNumber : null);

        DateOnly? On(params ListingAction[] actions) => taken.FirstOrDefault(step => actions.Contains(step.Action))?.On;
    }
}
