using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using Xunit;

namespace QualityCredit.Rating.Tests.Listings;

public sealed class ListingRemediesTests
{
    private static readonly DateOnly _from = new(2026, 5, 20);
    private static readonly DateOnly _on = new(2026, 11, 22);

    [Theory]
    [InlineData(ListingDegree.Serious, 36, EarlyRemoval.Possible, 12)]
    [InlineData(ListingDegree.General, 12, EarlyRemoval.Possible, 3)]
    [InlineData(ListingDegree.General, 3, EarlyRemoval.EndsFirst, null)]
    [InlineData(ListingDegree.Serious, 37, EarlyRemoval.AsDecided, null)]
    [InlineData(ListingDegree.Serious, null, EarlyRemoval.AsDecided, null)]
    public void An_entry_that_no_case_published_has_the_minimum_of_its_degree(ListingDegree degree, int? months, EarlyRemoval early, int? after)
    {
        var remedies = ListingRemedies.Of(Entry(degree, months), null, _on, AnyCase.Law)!;

        Assert.Equal((early, after is { } some ? _from.AddMonths(some) : (DateOnly?)null), (remedies.Early, remedies.From));
    }

    [Fact]
    public void An_entry_of_a_case_has_the_minimum_of_its_case_or_a_milder_one_of_the_law()
    {
        var entry = Entry(ListingDegree.Serious, 36);

        Assert.Equal(_from.AddMonths(6), ListingRemedies.Of(entry, AnyCase.Proposal with { RemovableAfterMonths = 6 }, _on, AnyCase.Law)!.From);
        Assert.Equal(_from.AddMonths(12), ListingRemedies.Of(entry, AnyCase.Proposal with { RemovableAfterMonths = 24 }, _on, AnyCase.Law)!.From);
        Assert.Equal(EarlyRemoval.Excluded, ListingRemedies.Of(entry, AnyCase.Proposal with { RemovableAfterMonths = null }, _on, AnyCase.Law)!.Early);
    }

    [Fact]
    public void The_law_of_the_day_sets_the_terms_and_before_any_there_are_no_remedies()
    {
        var now = ListingRemedies.Of(Entry(ListingDegree.General, 12), null, _on, AnyCase.Law)!;
        var before = ListingRemedies.Of(Entry(ListingDegree.General, 12), null, new(2026, 3, 31), AnyCase.Law)!;

        Assert.Equal((3, 6), (Months(now), Months(before)));
        Assert.Equal((20, 2, 15), (now.Objection.Days, now.Acceptance.Days, now.Decision.Days));
        Assert.Null(ListingRemedies.Of(Entry(ListingDegree.General, 12), null, new(2000, 1, 1), AnyCase.Law));
    }

    private static int Months(ListingRemedies remedies) => ((remedies.From!.Value.Year - _from.Year) * 12) + remedies.From.Value.Month - _from.Month;

    private static Listing Entry(ListingDegree degree, int? months) => new()
    {
        Serial = 1,
        OccurredOn = _from,
        Provenance = new("岳阳市市场监督管理局", "1号", 0, default),
        Degree = degree,
        ListedFrom = _from,
        ListedUntil = months is { } some ? _from.AddMonths(some) : null,
        Ground = "伪造检验报告",
    };
}
