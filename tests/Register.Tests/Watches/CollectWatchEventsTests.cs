using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Watches;

public sealed class CollectWatchEventsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_client_gets_what_is_published_while_it_watches_numbered_without_gaps(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await register.PublishAsync(1, 2);
        await register.WatchAsync(WatchSteps.Bank, 1, 2);
        await register.PublishAsync(3, 2, 1);
        await register.CollectAsync();
        await register.PublishAsync(1);
        await register.CollectAsync();

        var events = await register.EventsAsync(WatchSteps.Bank);
        var rest = await register.EventsAsync(WatchSteps.Bank, after: 1, limit: 1);

        Assert.Equal(["1: 2", "2: 1", "3: 1"], events.Told());
        Assert.Equal(["2: 1"], rest.Told());
        Assert.Equal(3, rest.Last);
        Assert.Null(await register.Get<ReadWatchEvents>().ExecuteAsync(WatchSteps.Bank, WatchFeed.Portfolio, 4, 10, Ct));
    }

    /// <summary>Whoever leaves gets what was published before; whoever comes does not, however late it is given out.</summary>
    [Fact]
    public async Task What_counts_is_the_moment_of_publication_not_of_giving_out()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, 1, 2);
        await register.PublishAsync(1);
        await register.LeaveAsync(WatchSteps.Bank, 1);
        await register.PublishAsync(1, 3);
        await register.WatchAsync(WatchSteps.Bank, 3);
        await register.PublishAsync(1, 2, 3);
        await register.WatchAsync(WatchSteps.Bank, 1);
        await register.PublishAsync(1);

        await register.CollectAsync();

        Assert.Equal(["1: 1", "2: 2", "3: 3", "4: 1"], (await register.EventsAsync(WatchSteps.Bank)).Told());
    }

    [Fact]
    public async Task Leaving_and_coming_back_between_two_events_loses_nothing()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, 1);
        await register.LeaveAsync(WatchSteps.Bank, 1);
        await register.WatchAsync(WatchSteps.Bank, 1);
        await register.PublishAsync(1);

        await register.CollectAsync();

        Assert.Equal(["1: 1"], (await register.EventsAsync(WatchSteps.Bank)).Told());
    }

    [Fact]
    public async Task Each_client_has_numbers_of_its_own_and_everything_has_those_of_the_common_feed()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, 2);
        await register.WatchAsync("b-bank", 1, 2, 3);
        await register.PublishAsync(1, 2, 3);

        await register.CollectAsync();

        Assert.Equal(["1: 2"], (await register.EventsAsync(WatchSteps.Bank)).Told());
        Assert.Equal(["1: 1", "2: 2", "3: 3"], (await register.EventsAsync("b-bank")).Told());
        Assert.Equal(["2: 2", "3: 3"], (await register.EventsAsync("a-department", after: 1, feed: WatchFeed.Everything)).Told());
    }

    [Fact]
    public async Task The_end_of_a_term_is_an_event_although_it_is_nobodys_row()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.WatchAsync(WatchSteps.Bank, 1, 2, 3);
        await register.CollectAsync(ListingSteps.Day);
        await register.RemoveAsync(2, ListingSteps.Day);
        await register.CollectAsync(ListingSteps.Day);
        await register.CollectAsync(ListingSteps.From.AddYears(3).AddDays(-1));
        var before = (await register.EventsAsync(WatchSteps.Bank)).Last;

        await register.CollectAsync(ListingSteps.From.AddYears(3));

        var ends = (await register.EventsAsync(WatchSteps.Bank)).Events.Select(one => (one.Sequence, Entry: (EntryPublished)one.Event)).Where(one => one.Entry.Entry.Change.End is not null);
        Assert.Equal(4, before);
        Assert.Equal(
            [(4, 2, EntryEnd.Removed), (5, 1, EntryEnd.Expired), (6, 3, EntryEnd.Expired)],
            ends.Select(one => (one.Sequence, WatchSteps.NumberOf(one.Entry.Code), one.Entry.Entry.Change.End!.Value)).OrderBy(one => one.Item3 == EntryEnd.Removed ? 0 : 1).ThenBy(one => one.Item2));
        Assert.All(ends, one => Assert.Null(one.Entry.Entry.Change.Line));
    }

    /// <summary>Whoever comes and leaves between the release of the list and the giving out; and what happens later on the same day.</summary>
    [Fact]
    public async Task Of_the_list_too_a_client_gets_what_is_released_while_it_watches_and_on_the_same_day()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<ReleaseOpenData>().ExecuteAsync(ListingSteps.Day, Ct);
        await register.WatchAsync(WatchSteps.Bank, 1, 2, 3);
        await register.RemoveAsync(2, ListingSteps.Day);
        await register.Get<ReleaseOpenData>().ExecuteAsync(ListingSteps.Day, Ct);
        await register.LeaveAsync(WatchSteps.Bank, 2);

        await register.CollectAsync(ListingSteps.Day);
        await register.RemoveAsync(3, ListingSteps.Day);
        await register.CollectAsync(ListingSteps.Day);

        Assert.Equal(["1: 2", "2: 3"], (await register.EventsAsync(WatchSteps.Bank)).Told());
    }

    [Fact]
    public async Task While_the_clock_of_the_register_stands_nothing_is_looked_for_and_when_it_moves_nothing_was_missed()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var other = register.AnotherProcess();
        await register.WatchAsync(WatchSteps.Bank, 1);
        await register.CollectAsync();
        await register.CollectAsync();
        await using var context = register.NewContext();
        var stands = await context.Clock.Select(row => row.LastMilliseconds).SingleAsync(Ct);
        await other.PublishAsync(1);
        await context.Clock.ExecuteUpdateAsync(row => row.SetProperty(clock => clock.LastMilliseconds, stands), Ct);

        var unseen = await register.CollectAsync();
        await other.LeaveAsync("b-bank", 9);

        Assert.Equal((0, 1), (unseen, await register.CollectAsync()));
    }

    [Fact]
    public async Task A_run_and_a_list_become_one_feed_without_gaps()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.WatchAsync(WatchSteps.Bank, Enumerable.Range(1, RescoringSteps.Enterprises));
        await register.RunAsync(WatchSteps.Day);

        await register.CollectAsync();

        var everything = await register.EventsAsync("a-department", feed: WatchFeed.Everything);
        var own = await register.EventsAsync(WatchSteps.Bank);
        await using var context = register.NewContext();
        var published = await context.Changes.CountAsync(Ct) + await context.OpenDataRows.CountAsync(Ct);
        Assert.Equal(Enumerable.Range(1, published).Select(number => (long)number), everything.Events.Select(one => one.Event.FeedSequence));
        Assert.Contains(everything.Events, one => one.Event is StatusPublished);
        Assert.Contains(everything.Events, one => one.Event is EntryPublished);
        Assert.Equal(everything.Told(), own.Told());
    }

    [Fact]
    public async Task Two_processes_at_once_give_each_event_out_once()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, Enumerable.Range(1, 50));
        await register.PublishAsync(Enumerable.Range(0, 6_000).Select(number => 1 + (number % 60)));
        await using var other = register.AnotherProcess();

        var collected = await Task.WhenAll(Task.Run(() => register.CollectAsync(), Ct), Task.Run(() => other.CollectAsync(), Ct));

        Assert.Equal(5_000, collected.Sum());
        await AssertWholeAsync(register, 5_000);
    }

    [Fact]
    public async Task A_kill_while_events_are_given_out_loses_none_and_doubles_none()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, 1, 2, 3);
        var rounds = 0;

        for (var kill = 0; kill < 3; kill++)
        {
            var longer = TimeSpan.FromMilliseconds(Random.Shared.Next(20));
            await OtherProcess.KillAfterAsync(Random.Shared.Next(1, 9), longer, _ => rounds++, register.Path, "3", "0", "watch");
        }

        await register.CollectAsync();
        await using var context = register.NewContext();
        var published = await context.Changes.CountAsync(Ct);
        Assert.InRange(published, rounds * CollectUntilKilled.AtOnce, (rounds + 3) * CollectUntilKilled.AtOnce);
        await AssertWholeAsync(register, published);
    }

    /// <summary>Numbered from 1 without gaps, and each event of the feed once.</summary>
    private static async Task AssertWholeAsync(TemporaryRegister register, int expected)
    {
        await using var context = register.NewContext();
        var events = await context.WatchEvents.AsNoTracking().Where(row => row.ClientId == WatchSteps.Bank).OrderBy(row => row.Sequence).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, expected).Select(number => (long)number), events.Select(row => row.Sequence));
        Assert.Equal(expected, events.Select(row => row.FeedSequence).Distinct().Count());
        Assert.Equal(events.Select(row => row.FeedSequence).Order(), events.Select(row => row.FeedSequence));
    }
}
