using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.RedLists;
using Xunit;
using static QualityCredit.Rating.Tests.RedLists.AnyProposal;

namespace QualityCredit.Rating.Tests.RedLists;

public sealed class RedListProcedureTests
{
    private static readonly DateOnly _later = new(2026, 6, 1);

    private static readonly Dictionary<RedListState, (RedListCase Case, RedListGrounds Grounds, DateOnly Day)> _in = new()
    {
        [RedListState.Announced] = (Announced, Qualified, EnteredOn),
        [RedListState.Entered] = (Entered, Qualified, _later),
        [RedListState.Refused] = (Take(Announced, RedListAction.Refuse, EnteredOn), Qualified, _later),
        [RedListState.Withdrawn] = (Take(Entered, RedListAction.Withdraw, EnteredOn), Qualified, _later),
        [RedListState.Expired] = (Entered with { Proposal = Proposal with { TermMonths = 1 } }, Qualified, _later),
        [RedListState.Fallen] = (Entered, new([Proposed(RatedOn), OfClass(Grade.A, new(2026, 4, 1)), Proposed(new(2026, 5, 1))], []), _later),
    };

    private static readonly HashSet<(RedListState?, RedListAction)> _lawful =
    [
        (null, RedListAction.Announce), (RedListState.Refused, RedListAction.Announce), (RedListState.Withdrawn, RedListAction.Announce),
        (RedListState.Expired, RedListAction.Announce), (RedListState.Fallen, RedListAction.Announce),
        (RedListState.Announced, RedListAction.Enter), (RedListState.Announced, RedListAction.Refuse),
        (RedListState.Entered, RedListAction.Withdraw),
    ];

    public static TheoryData<RedListState?, RedListAction> Pairs { get; } =
        [.. from state in (RedListState?[])[null, .. Enum.GetValues<RedListState>()] from action in Enum.GetValues<RedListAction>() select new TheoryDataRow<RedListState?, RedListAction>(state, action)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_pair_of_state_and_action_is_lawful_or_refused_with_the_reason(RedListState? state, RedListAction action)
    {
        var (listed, grounds, day) = state is { } known ? _in[known] : (null, Qualified, AnnouncedOn);
        Assert.Equal(state, listed?.StateOn(day, grounds));

        var outcome = RedListProcedure.Take(listed, Step(action, day), grounds, Calendar);

        Assert.Equal(_lawful.Contains((state, action)), outcome.Case is not null);
        Assert.Equal(outcome.Case is null, outcome.Refusal is RedListRefusal.Illegal);
        Assert.Equal(_lawful.Contains((state, action)), RedListProcedure.ActionsIn(state).Contains(action));
    }

    [Fact]
    public void Nothing_is_entered_on_the_last_day_of_the_notice()
    {
        var outcome = RedListProcedure.Take(Announced, Step(RedListAction.Enter, NoticeUntil), Qualified, Calendar);

        Assert.Equal(new RedListRefusal.NoticeRunning(NoticeUntil), outcome.Refusal);
        Assert.Equal(RedListState.Entered, Entered.State);
    }

    [Fact]
    public void Who_announced_does_not_enter()
    {
        var outcome = RedListProcedure.Take(Announced, Step(RedListAction.Enter, EnteredOn) with { Actor = Announcer }, Qualified, Calendar);

        Assert.Equal(new RedListRefusal.AnnouncerEnters(Announcer), outcome.Refusal);
    }

    [Theory]
    [InlineData("actor")]
    [InlineData("authority")]
    [InlineData("basis")]
    [InlineData("document")]
    [InlineData("text")]
    [InlineData("on")]
    public void A_step_states_everything(string field)
    {
        var step = Step(RedListAction.Announce, AnnouncedOn);
        step = field switch
        {
            "actor" => step with { Actor = " " },
            "authority" => step with { Authority = "" },
            "basis" => step with { Basis = "" },
            "document" => step with { Document = "" },
            "text" => step with { Text = "" },
            _ => step with { On = default },
        };

        var outcome = RedListProcedure.Take(null, step, Qualified, Calendar);

        Assert.Equal(new RedListRefusal.Incomplete(field), outcome.Refusal);
    }

    [Fact]
    public void Steps_go_forward_in_time()
    {
        var outcome = RedListProcedure.Take(Entered, Step(RedListAction.Withdraw, EnteredOn.AddDays(-1)), Qualified, Calendar);

        Assert.Equal(new RedListRefusal.BeforeLastStep(EnteredOn), outcome.Refusal);
    }

    [Fact]
    public void A_notice_into_a_year_without_a_calendar_is_refused_and_not_guessed()
    {
        DateOnly far = new(2099, 12, 28);

        var outcome = RedListProcedure.Take(null, Step(RedListAction.Announce, far), Qualified, Calendar);

        Assert.Equal(new RedListRefusal.CalendarMissing(far.AddDays(1)), outcome.Refusal);
    }

    public static TheoryData<RedListBar, string> Bars => new()
    {
        { RedListBar.NotRated, "nothing" }, { RedListBar.NotClassAA, "class A" }, { RedListBar.NotClassAA, "unrated" }, { RedListBar.NotProposed, "no proposal" },
        { RedListBar.GradeExpired, "expired" }, { RedListBar.RatingDue, "due" }, { RedListBar.Blacklisted, "listed" },
    };

    [Theory]
    [MemberData(nameof(Bars))]
    public void Who_does_not_qualify_on_the_day_is_neither_announced_nor_entered_nor_shown(RedListBar bar, string case_)
    {
        var grounds = case_ switch
        {
            "nothing" => new([], []),
            "class A" => new([OfClass(Grade.A, RatedOn) with { Proposal = Proposal }], []),
            "unrated" => new([OfClass(null, RatedOn)], []),
            "no proposal" => new([OfClass(Grade.AA, RatedOn)], []),
            "expired" => new([Proposed(RatedOn) with { ExpiresOn = AnnouncedOn }], []),
            "due" => new([Proposed(RatedOn) with { NextChange = AnnouncedOn }], []),
            _ => new RedListGrounds([Proposed(RatedOn)], [new(RatedOn, null)]),
        };

        var announced = RedListProcedure.Take(null, Step(RedListAction.Announce, AnnouncedOn), grounds, Calendar);

        Assert.Equal(new RedListRefusal.NotQualified(bar), announced.Refusal);
        Assert.Null(RedListProcedure.Take(Announced, Step(RedListAction.Enter, EnteredOn), grounds, Calendar).Case);
        Assert.False(Entered.IsOnListOn(EnteredOn, grounds));
        Assert.False(Announced.IsAnnouncedOn(AnnouncedOn, grounds));
    }

    [Fact]
    public void A_day_before_the_decision_moves_it_still_holds()
    {
        RedListGrounds grounds = new([Proposed(RatedOn) with { NextChange = AnnouncedOn.AddDays(1), ExpiresOn = AnnouncedOn.AddDays(1) }], []);

        Assert.Null(grounds.BarOn(AnnouncedOn));
        Assert.NotNull(grounds.BarOn(AnnouncedOn.AddDays(1)));
    }

    [Fact]
    public void An_entry_is_shown_from_its_day_to_the_day_before_its_end()
    {
        var until = EnteredOn.AddMonths(12);

        Assert.False(Entered.IsOnListOn(EnteredOn.AddDays(-1), Qualified));
        Assert.True(Entered.IsOnListOn(EnteredOn, Qualified));
        Assert.True(Entered.IsOnListOn(until.AddDays(-1), Qualified));
        Assert.False(Entered.IsOnListOn(until, Qualified));
    }

    [Fact]
    public void A_decision_that_is_only_due_hides_the_entry_until_the_next_one_says_that_it_holds()
    {
        DateOnly due = new(2026, 4, 1);
        RedListGrounds late = new([Proposed(RatedOn) with { NextChange = due }], []);
        RedListGrounds rated = new([Proposed(RatedOn) with { NextChange = due }, Proposed(due.AddDays(3))], []);

        Assert.False(Entered.IsOnListOn(due, late));
        Assert.Equal(RedListState.Entered, Entered.StateOn(due, late));
        Assert.True(Entered.IsOnListOn(due.AddDays(3), rated));
    }

    [Fact]
    public void Who_fell_does_not_come_back_without_a_new_announcement()
    {
        DateOnly fell = new(2026, 4, 1);
        RedListGrounds grounds = new([Proposed(RatedOn), OfClass(Grade.A, fell), Proposed(new(2026, 5, 1))], []);

        Assert.True(Entered.IsOnListOn(fell.AddDays(-1), new(grounds.Ratings, [])));
        Assert.False(Entered.IsOnListOn(_later, grounds));
        Assert.Equal(fell, grounds.FallBetween(AnnouncedOn, _later));
        Assert.Equal(RedListState.Announced, Take(Entered, RedListAction.Announce, _later, grounds).State);
    }

    [Fact]
    public void A_listing_ends_an_entry_for_good_and_an_annulled_one_never_did()
    {
        DateOnly listed = new(2026, 4, 1);
        RedListRating[] ratings = [Proposed(RatedOn), new(listed.AddDays(1), null, null, Grade.C, true, null), Proposed(new(2026, 5, 1))];

        Assert.Equal(RedListState.Fallen, Entered.StateOn(_later, new(ratings, [new(listed, new(2026, 4, 20))])));
        Assert.True(Entered.IsOnListOn(_later, new(ratings, [])));
    }

    [Fact]
    public void A_decision_that_another_of_the_same_day_replaced_counts_for_nothing()
    {
        RedListGrounds grounds = new([Proposed(RatedOn), OfClass(Grade.A, _later), Proposed(_later)], []);

        Assert.True(Entered.IsOnListOn(_later, grounds));
    }
}
