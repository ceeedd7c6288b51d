using FsCheck.Fluent;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.RedLists;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Tests.RedLists.AnyProposal;

namespace QualityCredit.Rating.Tests.RedLists;

/// <summary>What holds for any decisions, any listings and any steps by anybody.</summary>
public sealed class RedListPropertiesTests
{
    private const int Days = 500;

    private static readonly string[] _officers = [Announcer, Decider, "wang"];

    [Fact]
    public void Nobody_listed_or_below_AA_or_unproposed_is_ever_shown() => ForAll(walk => walk.Shown.All(day =>
        !walk.Grounds.Listings.Any(listing => listing.Contains(day))
        && walk.Grounds.Ratings.Last(rating => rating.AsOf <= day) is { Grade: Grade.AA, Proposal: not null } rating
        && !(day >= rating.NextChange) && !(day >= rating.ExpiresOn)));

    [Fact]
    public void Nobody_is_shown_without_notice_and_two_officers() => ForAll(walk => walk.Taken
        .Where(taken => taken.Step.Action == RedListAction.Enter)
        .All(taken => taken.Step.On > taken.After.NoticeUntil && taken.Step.Actor != taken.After.AnnouncedBy));

    [Fact]
    public void A_stay_on_the_list_is_never_longer_than_its_term() => ForAll(walk => walk.Shown.All(day =>
        walk.Taken.Any(taken => taken.Step.Action == RedListAction.Enter && taken.Step.On <= day && day < taken.Step.On.AddMonths(taken.After.Proposal.TermMonths))));

    [Fact]
    public void Random_walks_reach_the_list_and_fall_off_it()
    {
        var walks = Enumerable.Range(0, 300).Select(seed => new Walk(seed)).ToList();

        Assert.Contains(walks, walk => walk.Shown.Count > 0);
        Assert.Contains(walks, walk => walk.Taken.Any(taken => taken.After.StateOn(RatedOn.AddDays(Days), walk.Grounds) == RedListState.Fallen));
    }

    private static void ForAll(Func<Walk, bool> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new(seed))).Holds(300);

    /// <summary>Random decisions and listings, and one random step tried a day; what is shown is asked day by day.</summary>
    private sealed class Walk
    {
        private ulong _state;

        public Walk(int seed)
        {
            _state = (ulong)seed;
            DateOnly Day(int most) => RatedOn.AddDays(Next(most));
            Grounds = new(
                [.. Enumerable.Range(0, 1 + Next(5)).Select(_ => Day(Days)).Order().Select(day => new RedListRating(
                    day,
                    Next(4) == 0 ? day.AddDays(1 + Next(199)) : null,
                    Next(4) == 0 ? day.AddDays(1 + Next(199)) : null,
                    Next(5) == 0 ? (Grade)(1 + Next(4)) : Grade.AA,
                    Next(8) == 0,
                    Next(8) == 0 ? null : Proposal with { TermMonths = 1 + Next(12) }))],
                [.. Enumerable.Range(0, Next(3) == 0 ? 1 : 0).Select(_ => Day(Days)).Select(day => new Period(day, Next(2) == 0 ? null : day.AddDays(Next(90))))]);
            RedListCase? listed = null;
            for (var day = RatedOn; day < RatedOn.AddDays(Days); day = day.AddDays(1))
            {
                var step = Step((RedListAction)(1 + Next(4)), day) with { Actor = _officers[Next(_officers.Length)] };
                if (step.Action is RedListAction.Announce or RedListAction.Enter || Next(60) == 0)
                {
                    if (RedListProcedure.Take(listed, step, Grounds, Calendar).Case is { } after)
                    {
                        listed = after;
                        Taken.Add((step, after));
                    }
                }

                if (listed?.IsOnListOn(day, Grounds) == true)
                {
                    Shown.Add(day);
                }
            }
        }

        public RedListGrounds Grounds { get; }

        public List<(RedListStep Step, RedListCase After)> Taken { get; } = [];

        public List<DateOnly> Shown { get; } = [];

        /// <summary>SplitMix64.</summary>
        private int Next(int below)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }
}
