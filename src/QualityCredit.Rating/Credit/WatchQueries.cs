using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Credit;

/// <summary>A query as far as it matters for what is unusual.</summary>
/// <param name="Number">Its place among all.</param>
/// <param name="Client">Who asked.</param>
/// <param name="AtUtc">When.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Verdict">What the authorisation came to.</param>
/// <param name="IsFirstOfCode">Whether nobody had asked about the code before.</param>
public sealed record WatchedQuery(long Number, string Client, DateTime AtUtc, CreditPurpose Purpose, AuthorisationVerdict Verdict, bool IsFirstOfCode);

/// <summary>Queries of one client that fit a pattern, as many as it takes.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Client">Whose they are.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="FromUtc">When the first was asked.</param>
/// <param name="UntilUtc">When the last was.</param>
public sealed record UnusualQueries(QueryPattern Pattern, string Client, long First, long Last, DateTime FromUtc, DateTime UntilUtc);

/// <summary>
/// Reads queries in their order and says where they become unusual. A query stands in one alert of a pattern at most: behind an alert, counting
/// begins anew. So it does not matter from where the queries are read again, if it is at least one window before the first new one: what was
/// said before is not said twice, and nothing is missed.
/// </summary>
/// <param name="law">The terms.</param>
/// <param name="raised">The last query of the last alert, by pattern and client.</param>
public sealed class WatchQueries(LedgerLaw law, IReadOnlyDictionary<(string Pattern, string Client), long> raised)
{
    private readonly Dictionary<(string Pattern, string Client), long> _raised = new(raised);
    private readonly Dictionary<(string Pattern, string Client), Queue<WatchedQuery>> _counted = [];

    /// <summary>The next query.</summary>
    /// <returns>What becomes unusual with it.</returns>
    public IReadOnlyList<UnusualQueries> Read(WatchedQuery query)
    {
        if (law.TermsOn(OfficeTime.DayOf(query.AtUtc)) is not { } terms)
        {
            return [];
        }

        var isOutside = law.IsOutsideOffice(query.AtUtc, terms);
        return [.. terms.Patterns.Where(pattern => Fits(pattern, query, isOutside)).Select(pattern => Count(pattern, query)).OfType<UnusualQueries>()];
    }

    private static bool Fits(QueryPattern pattern, WatchedQuery query, bool isOutside) =>
        (pattern.Purposes.Count == 0 || pattern.Purposes.Contains(query.Purpose))
        && (pattern.Verdicts.Count == 0 || pattern.Verdicts.Contains(query.Verdict))
        && (!pattern.OutsideOfficeHours || isOutside)
        && (!pattern.NeverAsked || query.IsFirstOfCode);

    private UnusualQueries? Count(QueryPattern pattern, WatchedQuery query)
    {
        var key = (pattern.Name, query.Client);
        if (query.Number <= _raised.GetValueOrDefault(key))
        {
            return null;
        }

        if (!_counted.TryGetValue(key, out var counted))
        {
            _counted[key] = counted = new();
        }

        var after = query.AtUtc.AddHours(-pattern.WithinHours);
        while (counted.TryPeek(out var oldest) && oldest.AtUtc <= after)
        {
            counted.Dequeue();
        }

        counted.Enqueue(query);
        if (counted.Count < pattern.AtLeast)
        {
            return null;
        }

        var first = counted.Peek();
        counted.Clear();
        _raised[key] = query.Number;
        return new(pattern, query.Client, first.Number, query.Number, first.AtUtc, query.AtUtc);
    }
}
