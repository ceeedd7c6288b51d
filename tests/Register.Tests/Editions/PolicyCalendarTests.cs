using QualityCredit.Register.Editions;
using Xunit;

namespace QualityCredit.Register.Tests.Editions;

/// <summary>Who governs when, and what is still asked for.</summary>
public sealed class PolicyCalendarTests
{
    private static readonly DateOnly _day = new(2026, 1, 1);

    private static readonly Dictionary<int, string> _digests = Enumerable.Range(0, 5).ToDictionary(number => number, number => $"digest {number}");

    [Fact]
    public void The_last_that_took_effect_governs_and_not_the_last_that_was_agreed()
    {
        var calendar = Calendar((1, _day.AddDays(10)), (2, _day), (3, _day.AddDays(15)), (4, _day.AddDays(15)));

        Assert.Equal(
            [PolicyBundle.First, 2, 2, 1, 1, 4],
            new[] { -1, 0, 9, 10, 14, 15 }.Select(days => calendar.BundleOn(_day.AddDays(days))!.Value));
        Assert.Equal([2, 4], Calendar((1, _day.AddDays(-1)), (2, _day), (4, _day.AddDays(5))).BundlesFrom(_day));
        Assert.Equal([0, 4], Calendar((4, _day.AddDays(1))).BundlesFrom(_day));
    }

    [Fact]
    public void Before_anything_is_recorded_what_the_program_is_shipped_with_governs() =>
        Assert.Null(new PolicyCalendar(0, [], new Dictionary<int, string>()).BundleOn(_day));

    [Fact]
    public void A_proposal_is_open_until_it_is_agreed_or_others_govern_on_its_day()
    {
        var asked = Proposed(1, bundle: 1, at: PolicyBundle.First);
        var again = Proposed(3, bundle: 1, at: PolicyBundle.First);

        Assert.Equal([asked], History([asked]).Open);
        Assert.Empty(History([asked, Activated(2, 1, _day)]).Open);
        Assert.Empty(History([asked, Activated(2, 2, _day)]).Open);
        Assert.Equal([again], History([again, Activated(2, 1, _day), Activated(4, PolicyBundle.First, _day)]).Open);
        Assert.Equal([asked], History([asked, Activated(2, 1, _day.AddDays(30))]).Open);
    }

    [Fact]
    public void What_governed_before_comes_back_by_a_roll_back()
    {
        var (first, second, back) = (Activated(1, 1, _day), Activated(2, 2, _day.AddDays(1), before: 1), Activated(3, 1, _day.AddDays(2), before: 2));
        var history = History([first, second, back]);

        Assert.Equal([false, false, true], new[] { first, second, back }.Select(history.IsRollback));
        Assert.True(history.IsRollback(Activated(4, PolicyBundle.First, _day)));
        Assert.Equal([null, 0, 1, 2], Enumerable.Range(-1, 4).Select(days => history.Before(_day.AddDays(days))));
    }

    private static PolicyCalendar Calendar(params (int Bundle, DateOnly From)[] activations) =>
        new(activations.Length, [.. activations.Select((one, step) => new ActivatedBundle(step + 1, one.Bundle, one.From))], _digests);

    private static PolicyHistory History(PolicyStep[] steps) => new(
        new(steps.Max(step => step.Id), [.. steps.Where(step => step.Kind == PolicyStepKind.Activated).Select(step => new ActivatedBundle(step.Id, step.Bundle, step.EffectiveFrom!.Value))], _digests),
        [.. steps.OrderByDescending(step => step.Id)]);

    private static PolicyStep Proposed(int id, int bundle, int at) => Step(id, PolicyStepKind.Proposed, bundle, _day, at);

    private static PolicyStep Activated(int id, int bundle, DateOnly from, int before = PolicyBundle.First) => Step(id, PolicyStepKind.Activated, bundle, from, before);

    private static PolicyStep Step(int id, PolicyStepKind kind, int bundle, DateOnly from, int at) =>
        new() { Id = id, Kind = kind, AtUtc = default, Bundle = bundle, EffectiveFrom = from, Base = at };
}
