using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Listings;

/// <summary>What the policies of a place say of the procedure: its terms by date, and the working days.</summary>
public sealed class ListingLaw
{
    private readonly IReadOnlyList<Policy> _chain;

    private ListingLaw(IReadOnlyList<Policy> chain)
    {
        _chain = chain;
        WorkingDays = new(chain.SelectMany(policy => policy.Tables.WorkingDays).Select(edition => edition.Body).DistinctBy(year => year.Year));
    }

    /// <summary>The working days.</summary>
    public WorkingDays WorkingDays { get; }

    /// <summary>The law of a policy and its parents.</summary>
    /// <param name="chain">The policy first, then its parents.</param>
    public static ListingLaw Of(IReadOnlyList<Policy> chain) => new(chain);

    /// <summary>The terms in force on a day, the policy's own before its parents'; null where there are none.</summary>
    /// <param name="day">The day.</param>
    public ProcedureTerms? TermsOn(DateOnly day) => _chain
        .Select(policy => policy.Tables.ListingProcedure.FirstOrDefault(edition => edition.InForce.Contains(day))?.Body)
        .FirstOrDefault(terms => terms is not null);

    /// <summary>The last day of a term, by the law of the day that starts it.</summary>
    /// <param name="term">The term.</param>
    /// <param name="from">The day that starts it.</param>
    /// <param name="refusal">Why it cannot be counted.</param>
    public DateOnly? LastDayOf(ProcedureTerm term, DateOnly from, out StepRefusal? refusal)
    {
        if (TermsOn(from) is not { } terms)
        {
            refusal = new StepRefusal.NoProcedure(from);
            return null;
        }

        var last = WorkingDays.LastDayOf(from, terms.Lengths[term], out var unknown);
        refusal = last is null ? new StepRefusal.CalendarMissing(unknown) : null;
        return last;
    }
}
