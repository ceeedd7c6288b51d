using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Credit;

/// <summary>What makes queries of one client unusual.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Purposes">Only queries for one of these purposes; all where it is empty.</param>
/// <param name="Verdicts">Only queries whose authorisation came to one of these; all where it is empty.</param>
/// <param name="OutsideOfficeHours">Only queries outside office hours or on a day off.</param>
/// <param name="NeverAsked">Only queries about a code that nobody had asked about before.</param>
/// <param name="AtLeast">How many of them raise an alert.</param>
/// <param name="WithinHours">The window in hours, half-open.</param>
/// <param name="Citation">What sets the numbers.</param>
public sealed record QueryPattern(
    string Name, Bilingual Title, IReadOnlySet<CreditPurpose> Purposes, IReadOnlySet<AuthorisationVerdict> Verdicts, bool OutsideOfficeHours, bool NeverAsked, int AtLeast, int WithinHours, Citation Citation);

/// <summary>What the policies say of the query ledger on a day.</summary>
/// <param name="KeptForMonths">How long a line is kept.</param>
/// <param name="Kept">What sets that.</param>
/// <param name="OpensAt">When the office opens.</param>
/// <param name="ClosesAt">When it closes: the first instant outside.</param>
/// <param name="Patterns">What is unusual.</param>
public sealed record LedgerTerms(int KeptForMonths, Citation Kept, TimeOnly OpensAt, TimeOnly ClosesAt, IReadOnlyList<QueryPattern> Patterns);
