using static QualityCredit.Rating.Listings.ListingState;

namespace QualityCredit.Rating.Listings;

/// <summary>What the authority owes next in a case, and until when.</summary>
/// <param name="Term">The term that runs.</param>
/// <param name="From">The day that started it.</param>
/// <param name="Until">Its last day; null where it cannot be counted.</param>
/// <param name="Refusal">Why it cannot be counted.</param>
public sealed record ListingDuty(ProcedureTerm Term, DateOnly From, DateOnly? Until, StepRefusal? Refusal)
{
    /// <summary>Whether the day is past the term.</summary>
    /// <param name="day">The day.</param>
    public bool IsOverdueOn(DateOnly day) => day > Until;

    /// <summary>The term that runs for the authority on a day, or null.</summary>
    /// <param name="listing">The case.</param>
    /// <param name="day">The day.</param>
    /// <param name="law">The law of the place.</param>
    public static ListingDuty? Of(ListingCase listing, DateOnly day, ListingLaw law)
    {
        (ProcedureTerm Term, DateOnly From)? runs = listing.StateOn(day) switch
        {
            Candidate or Notified or Defended or HearingRequested or HearingCalled or Heard or Urgent => (ProcedureTerm.Decision, listing.OpenedOn),
            Decided => (ProcedureTerm.Approval, listing.StateSince),
            ObjectionFiled => (ProcedureTerm.ObjectionDecision, listing.StateSince),
            RepairRequested => (ProcedureTerm.RepairAcceptance, listing.StateSince),
            RepairAccepted => (ProcedureTerm.RepairDecision, listing.StateSince),
            Annulled => (ProcedureTerm.AnnulmentPublication, listing.StateSince),
            Approved or Published or Removed or Expired or AnnulmentPublished or Closed => null,
        };
        if (runs is not { } duty)
        {
            return null;
        }

        var until = law.LastDayOf(duty.Term, duty.From, out var refusal);
        return new(duty.Term, duty.From, until, refusal);
    }
}
