using FsCheck.Fluent;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Credit;

public sealed class WatchQueriesTests
{
    private const int Hour = 3_600;

    // Monday, 3 June 2024, nine o'clock in China.
    private static readonly DateTime _monday = new(2024, 6, 3, 1, 0, 0, DateTimeKind.Utc);

    private static readonly LedgerLaw _law = LedgerLaw.Of(RulesFolder.Library.Policies);

    [Theory]
    [InlineData(99, CreditPurpose.Other, false)]
    [InlineData(100, CreditPurpose.Other, true)]
    [InlineData(100, CreditPurpose.AfterLending, false)]
    public void A_hundred_queries_beside_lending_in_a_day_are_unusual(int queries, CreditPurpose purpose, bool isUnusual)
    {
        var found = Watch(Enumerable.Range(1, queries).Select(i => Query(i, i) with { Purpose = purpose }));

        Assert.Equal(isUnusual, found.Any(alert => alert.Pattern.Name == "mass-without-lending"));
    }

    [Theory]
    [InlineData(24 * Hour, false)]
    [InlineData(24 * Hour - 1, true)]
    public void A_query_exactly_as_old_as_the_window_does_not_count(int secondsBefore, bool isUnusual)
    {
        var last = Query(10, 24 * Hour) with { Verdict = AuthorisationVerdict.Expired };
        var others = Enumerable.Range(2, 8).Select(i => last with { Number = i });

        var found = Watch([last with { Number = 1, AtUtc = last.AtUtc.AddSeconds(-secondsBefore) }, .. others, last]);

        Assert.Equal(isUnusual, found.Count == 1);
    }

    [Theory]
    [InlineData(AuthorisationVerdict.OfAnother, true)]
    [InlineData(AuthorisationVerdict.Contradicted, true)]
    [InlineData(AuthorisationVerdict.Missing, false)]
    [InlineData(AuthorisationVerdict.Valid, false)]
    public void Ten_refusals_in_a_day_are_unusual_and_questions_without_any_authorisation_are_none(AuthorisationVerdict verdict, bool isUnusual)
    {
        var found = Watch(Enumerable.Range(1, 10).Select(i => Query(i, i) with { Verdict = verdict }));

        Assert.Equal(isUnusual, found.Any(alert => alert.Pattern.Name == "refused-again"));
    }

    [Fact]
    public void Nine_refusals_are_not() => Assert.Empty(Watch(Enumerable.Range(1, 9).Select(i => Query(i, i) with { Verdict = AuthorisationVerdict.OfAnother })));

    [Theory]
    [InlineData(999, true, false)]
    [InlineData(1000, true, true)]
    [InlineData(1000, false, false)]
    public void A_thousand_codes_that_nobody_asked_about_before_are_a_sweep(int queries, bool isFirst, bool isUnusual)
    {
        var found = Watch(Enumerable.Range(1, queries).Select(i => Query(i, i) with { IsFirstOfCode = isFirst }));

        Assert.Equal(isUnusual, found.Any(alert => alert.Pattern.Name == "sweep"));
    }

    [Theory]
    [InlineData("2024-06-03T07:59:59", true)]
    [InlineData("2024-06-03T08:00:00", false)]
    [InlineData("2024-06-03T17:59:59", false)]
    [InlineData("2024-06-03T18:00:00", true)]
    [InlineData("2024-06-08T10:00:00", true)] // a Saturday
    [InlineData("2024-06-10T10:00:00", true)] // the Dragon Boat Festival, a Monday
    [InlineData("2024-05-11T10:00:00", false)] // a Saturday that is worked
    [InlineData("2031-03-08T10:00:00", true)] // a Saturday of a year that is not known
    [InlineData("2031-03-07T10:00:00", false)]
    public void Office_hours_are_those_of_working_days_in_China(string there, bool isOutside)
    {
        var instant = DateTime.SpecifyKind(DateTime.Parse(there, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(-8);

        Assert.Equal(isOutside, _law.IsOutsideOffice(instant, _law.TermsOn(OfficeTime.DayOf(instant))!));
    }

    [Theory]
    [InlineData(CreditPurpose.BeforeLending, 49, false)]
    [InlineData(CreditPurpose.BeforeLending, 50, true)]
    [InlineData(CreditPurpose.AfterLending, 50, false)]
    public void Fifty_queries_in_the_night_are_unusual_unless_a_portfolio_is_watched(CreditPurpose purpose, int queries, bool isUnusual)
    {
        var found = Watch(Enumerable.Range(1, queries).Select(i => Query(i, 12 * Hour + i) with { Purpose = purpose }));

        Assert.Equal(isUnusual, found.Any(alert => alert.Pattern.Name == "off-hours"));
    }

    [Fact]
    public void Clients_are_counted_apart_and_an_alert_says_which_queries_it_is_of()
    {
        var found = Watch(Enumerable.Range(1, 19).Select(i => Query(i, i) with { Client = i % 2 == 1 ? "bank-a" : "bank-b", Verdict = AuthorisationVerdict.Expired }));

        var alert = Assert.Single(found);
        Assert.Equal(("refused-again", "bank-a", 1L, 19L), (alert.Pattern.Name, alert.Client, alert.First, alert.Last));
        Assert.Equal((_monday.AddSeconds(1), _monday.AddSeconds(19)), (alert.FromUtc, alert.UntilUtc));
    }

    [Fact]
    public void Behind_an_alert_counting_begins_anew()
    {
        var found = Watch(Enumerable.Range(1, 29).Select(i => Query(i, i) with { Verdict = AuthorisationVerdict.Expired }));

        Assert.Equal([(1L, 10L), (11L, 20L)], found.Select(alert => (alert.First, alert.Last)));
    }

    [Fact]
    public void Wherever_the_reading_was_interrupted_the_alerts_are_the_same() => Prop.ForAll(
        Gen.Choose(0, 8 * Hour).ListOf(120).Zip(Gen.Choose(0, 119).ListOf(4), (steps, cuts) => (steps, cuts)).ToArbitrary(),
        history =>
        {
            List<WatchedQuery> queries = [];
            foreach (var step in history.steps)
            {
                var at = queries.Count == 0 ? 0 : (int)(queries[^1].AtUtc - _monday).TotalSeconds;
                queries.Add(Query(queries.Count + 1, at + step / 6) with { Verdict = AuthorisationVerdict.OfAnother, Client = step % 3 == 0 ? "bank-b" : "bank-a" });
            }

            return Told(Watch(queries)).SequenceEqual(Told(Interrupted(queries, [.. history.cuts.Order()])));
        }).Holds();

    /// <summary>Reads up to each cut, then as another process: from one window before the cut on, knowing what was raised.</summary>
    private static List<UnusualQueries> Interrupted(List<WatchedQuery> queries, int[] cuts)
    {
        List<UnusualQueries> found = [];
        var read = 0;
        foreach (var until in cuts.Append(queries.Count))
        {
            var raised = found.GroupBy(alert => (alert.Pattern.Name, alert.Client)).ToDictionary(alerts => alerts.Key, alerts => alerts.Max(alert => alert.Last));
            WatchQueries watch = new(_law, raised);
            var from = read == 0 ? 0 : queries.FindIndex(query => query.AtUtc > queries[read - 1].AtUtc.AddHours(-_law.LongestWindowHours));
            found.AddRange(queries[from..until].SelectMany(watch.Read));
            read = until;
        }

        return found;
    }

    private static IEnumerable<(string, string, long, long)> Told(IEnumerable<UnusualQueries> found) => found.Select(alert => (alert.Pattern.Name, alert.Client, alert.First, alert.Last));

    private static List<UnusualQueries> Watch(IEnumerable<WatchedQuery> queries)
    {
        WatchQueries watch = new(_law, new Dictionary<(string, string), long>());
        return [.. queries.SelectMany(watch.Read)];
    }

    private static WatchedQuery Query(long number, int second) =>
        new(number, "bank-a", _monday.AddSeconds(second), CreditPurpose.AfterLending, AuthorisationVerdict.Valid, IsFirstOfCode: false);
}
