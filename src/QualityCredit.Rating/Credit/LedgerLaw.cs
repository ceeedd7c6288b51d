using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Credit;

/// <summary>What the policies say of the query ledger: its terms by date, and which hours are office hours.</summary>
public sealed class LedgerLaw
{
    private readonly IReadOnlyList<TableEdition<LedgerTerms>> _editions;
    private readonly WorkingDays _workingDays;

    private LedgerLaw(IReadOnlyList<Policy> policies)
    {
        _editions = [.. policies.SelectMany(policy => policy.Tables.QueryLedger)];
        _workingDays = new(policies.SelectMany(policy => policy.Tables.WorkingDays).Select(edition => edition.Body).DistinctBy(year => year.Year));
    }

    /// <summary>The longest window of any pattern, in hours.</summary>
    public int LongestWindowHours => _editions.SelectMany(edition => edition.Body.Patterns).Select(pattern => pattern.WithinHours).DefaultIfEmpty().Max();

    /// <summary>The law of the policies of a register; the ledger is one for all regions, so those without a parent speak first.</summary>
    /// <param name="policies">All policies.</param>
    public static LedgerLaw Of(IEnumerable<Policy> policies) => new([.. policies.OrderBy(policy => policy.Extends is not null).ThenBy(policy => policy.Name, StringComparer.Ordinal)]);

    /// <summary>The terms in force on a day; null where there are none.</summary>
    /// <param name="day">The day.</param>
    public LedgerTerms? TermsOn(DateOnly day) => _editions.FirstOrDefault(edition => edition.InForce.Contains(day))?.Body;

    /// <summary>The pattern of a name on a day, or by the last edition that has it; null where none has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="day">The day.</param>
    public QueryPattern? FindPattern(string name, DateOnly day) => (TermsOn(day)?.Patterns ?? []).Concat(_editions.Reverse().SelectMany(edition => edition.Body.Patterns)).FirstOrDefault(pattern => pattern.Name == name);

    /// <summary>Whether an instant lies outside office hours; where nothing is known of the year, Saturdays and Sundays are off.</summary>
    /// <param name="instantUtc">The instant.</param>
    /// <param name="terms">The hours.</param>
    public bool IsOutsideOffice(DateTime instantUtc, LedgerTerms terms)
    {
        var (day, time) = (OfficeTime.DayOf(instantUtc), TimeOnly.FromDateTime(OfficeTime.Of(instantUtc)));
        return time < terms.OpensAt || time >= terms.ClosesAt || !(_workingDays.Contains(day) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
