using QualityCredit.Rating.Listings;
using Xunit;
using static QualityCredit.Rating.Listings.ListingState;

namespace QualityCredit.Rating.Tests.Listings;

public sealed class ListingDutyTests
{
    private static readonly DateOnly _noEndKnown = DateOnly.MaxValue;

    public static TheoryData<ListingState, ProcedureTerm, DateOnly, DateOnly> Running => new()
    {
        { Candidate, ProcedureTerm.Decision, AnyCase.OpenedOn, new(2026, 6, 1) },
        { Heard, ProcedureTerm.Decision, AnyCase.OpenedOn, new(2026, 6, 1) },
        { Urgent, ProcedureTerm.Decision, AnyCase.OpenedOn, new(2026, 6, 1) },
        { Decided, ProcedureTerm.Approval, new(2026, 3, 11), new(2026, 3, 25) },
        { ObjectionFiled, ProcedureTerm.ObjectionDecision, new(2026, 4, 1), new(2026, 4, 21) },
        { RepairRequested, ProcedureTerm.RepairAcceptance, new(2027, 3, 23), _noEndKnown },
        { RepairAccepted, ProcedureTerm.RepairDecision, new(2027, 3, 24), _noEndKnown },
        { Annulled, ProcedureTerm.AnnulmentPublication, new(2026, 4, 1), new(2026, 4, 7) },
    };

    [Theory, MemberData(nameof(Running))]
    public void The_term_that_runs_follows_from_the_state_and_its_day(ListingState state, ProcedureTerm term, DateOnly from, DateOnly until)
    {
        var (listing, day) = AnyCase.In(state);

        var duty = ListingDuty.Of(listing, day, AnyCase.Law)!;

        Assert.Equal((term, from), (duty.Term, duty.From));
        Assert.Equal(until == _noEndKnown ? null : until, duty.Until);
        Assert.Equal(until == _noEndKnown ? "calendar-missing" : null, duty.Refusal?.Code);
    }

    [Fact]
    public void A_duty_is_overdue_on_the_day_after_its_last()
    {
        var duty = ListingDuty.Of(AnyCase.In(Annulled).Case, new(2026, 4, 2), AnyCase.Law)!;

        Assert.False(duty.IsOverdueOn(new(2026, 4, 7)));
        Assert.True(duty.IsOverdueOn(new(2026, 4, 8)));
    }

    [Theory]
    [InlineData(Approved)]
    [InlineData(Published)]
    [InlineData(Removed)]
    [InlineData(Expired)]
    [InlineData(AnnulmentPublished)]
    [InlineData(Closed)]
    public void Nothing_is_owed_where_it_is_the_others_turn_or_all_is_done(ListingState state)
    {
        var (listing, day) = AnyCase.In(state);

        Assert.Null(ListingDuty.Of(listing, day, AnyCase.Law));
    }

    [Fact]
    public void An_entry_that_expired_meanwhile_owes_no_answer()
    {
        var (listing, _) = AnyCase.In(ObjectionFiled);

        Assert.Null(ListingDuty.Of(listing, AnyCase.ListedFrom.AddMonths(36), AnyCase.Law));
    }

    [Fact]
    public void A_reply_meanwhile_gives_the_authority_no_more_time()
    {
        var replied = AnyCase.Walk(AnyCase.In(ObjectionFiled).Case, (ListingAction.Reply, new(2026, 4, 9)));

        Assert.Equal(new(2026, 4, 1), ListingDuty.Of(replied, new(2026, 4, 9), AnyCase.Law)!.From);
    }
}
