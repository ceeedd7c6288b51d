using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;
using static QualityCredit.Rating.Listings.ListingState;

namespace QualityCredit.Rating.Tests.Listings;

public sealed class ListingProcedureTests
{
    private static readonly Dictionary<ListingState, (ListingAction Action, ListingState Next)[]> _possible = new()
    {
        [Candidate] = [(Drop, Closed), (Notify, Notified), (DeclareUrgency, Urgent)],
        [Notified] = [(ReceiveDefence, Defended), (DeclareUrgency, Urgent), (DecideToList, Decided), (DecideNotToList, Closed)],
        [Defended] = [(ReceiveDefence, Defended), (DeclareUrgency, Urgent), (DecideToList, Decided), (DecideNotToList, Closed)],
        [HearingRequested] = [(ReceiveDefence, HearingRequested), (CallHearing, HearingCalled), (DeclareUrgency, Urgent), (DecideNotToList, Closed)],
        [HearingCalled] = [(ReceiveDefence, HearingCalled), (CallHearing, HearingCalled), (HoldHearing, Heard), (DeclareUrgency, Urgent), (DecideNotToList, Closed)],
        [Heard] = [(ReceiveDefence, Heard), (DecideToList, Decided), (DecideNotToList, Closed)],
        [Urgent] = [(Notify, Urgent), (ReceiveDefence, Urgent), (DecideToList, Decided), (DecideNotToList, Closed)],
        [Decided] = [(Drop, Closed), (Approve, Approved), (RefuseApproval, Closed)],
        [Approved] = [(Drop, Closed), (Publish, Published)],
        [Published] = [(Reply, Published), (FileObjection, ObjectionFiled), (RequestRepair, RepairRequested), (Annul, Annulled)],
        [ObjectionFiled] = [(Reply, ObjectionFiled), (RejectObjection, Published), (Annul, Annulled)],
        [RepairRequested] = [(Reply, RepairRequested), (AcceptRepair, RepairAccepted), (RefuseRepair, Published), (Annul, Annulled)],
        [RepairAccepted] = [(Reply, RepairAccepted), (RefuseRepair, Published), (Remove, Removed), (Annul, Annulled)],
        [Removed] = [(Annul, Annulled)],
        [Expired] = [(Annul, Annulled)],
        [Annulled] = [(PublishAnnulment, AnnulmentPublished)],
        [AnnulmentPublished] = [],
        [Closed] = [],
    };

    // Known to the state, refused for the day or for what the file says already.
    private static readonly Dictionary<(ListingState, ListingAction), string> _refusedForMore = new()
    {
        [(Notified, RequestHearing)] = "hearing-too-late",
        [(Defended, RequestHearing)] = "hearing-too-late",
        [(Published, Notify)] = "already-notified",
    };

    public static TheoryData<ListingState, ListingAction> EveryPair => [.. from state in Enum.GetValues<ListingState>() from action in Enum.GetValues<ListingAction>() select (state, action)];

    [Theory, MemberData(nameof(EveryPair))]
    public void Every_action_in_every_state_leads_on_or_is_refused_with_the_reason(ListingState state, ListingAction action)
    {
        var (listing, day) = AnyCase.In(state);

        var outcome = ListingProcedure.Take(listing, AnyCase.Step(action, day), AnyCase.Law);

        Assert.Equal(state, listing.StateOn(day));
        var next = _possible[state].Where(one => one.Action == action).Select(one => (ListingState?)one.Next).SingleOrDefault();
        Assert.Equal(next, outcome.Case?.State);
        Assert.Equal(next is null ? _refusedForMore.GetValueOrDefault((state, action), "step-not-possible") : null, outcome.Refusal?.Code);
        Assert.True(outcome.Refusal is null || (outcome.Refusal.Reason.Zh.Length > 0 && outcome.Refusal.Reason.En.Length > 0));
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void What_stands_against_a_step_is_told_before_it_is_tried(ListingState state, ListingAction action)
    {
        var (listing, day) = AnyCase.In(state);
        if (!ListingProcedure.ActionsIn(state).Contains(action))
        {
            return;
        }

        foreach (var officer in (string[])[AnyCase.Proposer, AnyCase.Decider, "wang"])
        {
            var refusal = ListingProcedure.Take(listing, AnyCase.Step(action, day) with { Actor = officer }, AnyCase.Law).Refusal;

            Assert.Equal(refusal?.Code, (ListingProcedure.PersonBarred(listing, action, officer) ?? ListingProcedure.TermAgainst(listing, action, day, AnyCase.Law))?.Code);
        }
    }

    [Fact]
    public void Before_the_enterprise_s_time_is_over_the_decision_has_that_against_it_and_the_hearing_its_day()
    {
        var notified = AnyCase.In(Notified).Case;
        var called = AnyCase.In(HearingCalled).Case;

        Assert.Equal(new StepRefusal.TermsRunning(new(2026, 3, 10)), ListingProcedure.TermAgainst(notified, DecideToList, new(2026, 3, 10), AnyCase.Law));
        Assert.Null(ListingProcedure.TermAgainst(notified, DecideToList, new(2026, 3, 11), AnyCase.Law));
        Assert.Equal(new StepRefusal.NotTheDay(new(2026, 3, 20)), ListingProcedure.TermAgainst(called, HoldHearing, new(2026, 3, 19), AnyCase.Law));
    }

    [Fact]
    public void What_a_state_offers_is_what_it_knows()
    {
        foreach (var (state, possible) in _possible)
        {
            var more = _refusedForMore.Keys.Where(pair => pair.Item1 == state).Select(pair => pair.Item2);

            Assert.Equal(possible.Select(one => one.Action).Concat(more).Order(), ListingProcedure.ActionsIn(state));
        }
    }

    [Theory]
    [InlineData("actor")]
    [InlineData("authority")]
    [InlineData("basis")]
    [InlineData("document")]
    [InlineData("text")]
    [InlineData("rights")]
    [InlineData("on")]
    public void A_notice_without_one_of_its_parts_is_refused(string field)
    {
        var step = AnyCase.Step(Notify, AnyCase.OpenedOn);
        step = field switch
        {
            "actor" => step with { Actor = " " },
            "authority" => step with { Authority = "" },
            "basis" => step with { Basis = "" },
            "document" => step with { Document = "" },
            "text" => step with { Text = "" },
            "rights" => step with { Rights = null },
            _ => step with { On = default },
        };

        var refusal = ListingProcedure.Take(AnyCase.Opened(), step, AnyCase.Law).Refusal;

        Assert.Equal(new StepRefusal.Incomplete(field), refusal);
    }

    [Fact]
    public void Steps_never_go_back_in_time()
    {
        Assert.Equal(new StepRefusal.BeforeLastStep(AnyCase.OpenedOn), Refusal(Candidate, Notify, AnyCase.OpenedOn.AddDays(-1)));
        Assert.Equal(new StepRefusal.BeforeLastStep(new(2026, 3, 3)), Refusal(Notified, DecideNotToList, new(2026, 3, 2)));
    }

    [Theory]
    [InlineData(DecideToList)]
    [InlineData(DecideNotToList)]
    public void Who_proposed_does_not_decide(ListingAction action)
    {
        var (listing, day) = AnyCase.In(Notified);

        var outcome = ListingProcedure.Take(listing, AnyCase.Step(action, day) with { Actor = AnyCase.Proposer }, AnyCase.Law);

        Assert.Equal("proposer-decides", outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData(ObjectionFiled, RejectObjection)]
    [InlineData(ObjectionFiled, Annul)]
    [InlineData(RepairRequested, RefuseRepair)]
    [InlineData(RepairAccepted, Remove)]
    [InlineData(Published, Annul)]
    public void Who_decided_does_not_decide_on_objection_repair_or_annulment(ListingState state, ListingAction action)
    {
        var (listing, day) = AnyCase.In(state);

        var outcome = ListingProcedure.Take(listing, AnyCase.Step(action, day) with { Actor = AnyCase.Decider }, AnyCase.Law);

        Assert.Equal("decider-reviews", outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData(Approve)]
    [InlineData(RefuseApproval)]
    public void Approval_comes_from_another_person_and_from_another_authority(ListingAction action)
    {
        var (listing, day) = AnyCase.In(Decided);
        var step = AnyCase.Step(action, day);

        Assert.Equal("decider-approves", ListingProcedure.Take(listing, step with { Actor = AnyCase.Decider }, AnyCase.Law).Refusal?.Code);
        Assert.Equal("same-authority", ListingProcedure.Take(listing, step with { Authority = AnyCase.City }, AnyCase.Law).Refusal?.Code);
    }

    [Fact]
    public void Nothing_is_decided_against_the_enterprise_while_its_terms_run()
    {
        // Told on Tuesday: five working days end on the next Tuesday.
        Assert.Equal(new StepRefusal.TermsRunning(new(2026, 3, 10)), Refusal(Notified, DecideToList, new(2026, 3, 10)));
        Assert.Equal(new StepRefusal.TermsRunning(new(2026, 3, 10)), Refusal(Defended, DecideToList, new(2026, 3, 10)));
        Assert.Null(Refusal(Notified, DecideToList, new(2026, 3, 11)));
        Assert.Null(Refusal(Notified, DecideNotToList, new(2026, 3, 4)));
    }

    [Fact]
    public void A_hearing_can_be_asked_for_until_the_fifth_working_day()
    {
        Assert.Null(Refusal(Notified, RequestHearing, new(2026, 3, 10)));
        Assert.Equal(new StepRefusal.HearingTooLate(new(2026, 3, 10)), Refusal(Notified, RequestHearing, new(2026, 3, 11)));
    }

    [Fact]
    public void A_hearing_is_told_seven_working_days_before_and_held_on_its_day()
    {
        var (listing, _) = AnyCase.In(HearingRequested);
        var call = AnyCase.Step(CallHearing, new(2026, 3, 6));

        Assert.Equal(
            new StepRefusal.HearingTooSoon(new(2026, 3, 17)), ListingProcedure.Take(listing, call with { HearingOn = new(2026, 3, 16) }, AnyCase.Law).Refusal);
        Assert.NotNull(ListingProcedure.Take(listing, call with { HearingOn = new(2026, 3, 17) }, AnyCase.Law).Case);
        Assert.Equal(new StepRefusal.Incomplete("hearing-on"), ListingProcedure.Take(listing, call with { HearingOn = null }, AnyCase.Law).Refusal);
        Assert.Equal(new StepRefusal.NotTheDay(new(2026, 3, 20)), Refusal(HearingCalled, HoldHearing, new(2026, 3, 19)));
    }

    [Fact]
    public void Urgency_goes_before_the_terms_and_leaves_the_notice_owed()
    {
        var (listing, _) = AnyCase.In(Urgent);
        var published = AnyCase.Walk(listing, (DecideToList, new(2026, 3, 4)), (Approve, new(2026, 3, 4)), (Publish, new(2026, 3, 4)));

        var notified = AnyCase.Walk(published, (Notify, new(2026, 3, 5)));

        Assert.True(published.OwesNotice);
        Assert.Equal(Published, notified.State);
        Assert.False(notified.OwesNotice);
    }

    [Fact]
    public void Even_an_approved_case_is_not_published_where_the_file_holds_neither_notice_nor_urgency()
    {
        var (approved, day) = AnyCase.In(Approved);

        var refusal = ListingProcedure.Take(approved with { NotifiedOn = null }, AnyCase.Step(Publish, day), AnyCase.Law).Refusal;

        Assert.Equal(new StepRefusal.WithoutNotice(), refusal);
    }

    [Fact]
    public void An_entry_ends_by_its_dates_though_nothing_ran()
    {
        var (listing, _) = AnyCase.In(RepairAccepted);

        Assert.Equal(RepairAccepted, listing.StateOn(AnyCase.ListedFrom.AddMonths(36).AddDays(-1)));
        Assert.Equal(Expired, listing.StateOn(AnyCase.ListedFrom.AddMonths(36)));
        Assert.Equal(new StepRefusal.Illegal(Expired, Remove), Refusal(RepairAccepted, Remove, AnyCase.ListedFrom.AddMonths(36)));
    }

    [Fact]
    public void Repair_waits_for_the_shortest_term_and_not_at_all_where_it_is_excluded()
    {
        var earliest = AnyCase.ListedFrom.AddMonths(12);
        var (listing, _) = AnyCase.In(Published);
        var excluded = listing with { Proposal = AnyCase.Proposal with { RemovableAfterMonths = null } };

        Assert.Equal(new StepRefusal.RepairTooEarly(earliest), Refusal(Published, RequestRepair, earliest.AddDays(-1)));
        Assert.Null(Refusal(Published, RequestRepair, earliest));
        Assert.Equal(new StepRefusal.RepairExcluded(), ListingProcedure.Take(excluded, AnyCase.Step(RequestRepair, earliest), AnyCase.Law).Refusal);
    }

    [Theory]
    [InlineData(12, 6, 3)]
    [InlineData(12, 2, 2)]
    [InlineData(60, 36, 36)]
    public void The_milder_minimum_of_the_day_counts_unless_the_entry_outlasts_its_degree(int term, int own, int counts)
    {
        var (listing, _) = AnyCase.In(Published);
        listing = listing with { Proposal = AnyCase.Proposal with { Degree = ListingDegree.General, TermMonths = term, RemovableAfterMonths = own } };

        var earliest = ListingProcedure.RepairableFrom(listing, new(2026, 4, 1), AnyCase.Law);

        Assert.Equal(AnyCase.ListedFrom.AddMonths(counts), earliest);
    }

    [Fact]
    public void The_regime_of_2026_is_milder_from_its_first_day()
    {
        var (listing, _) = AnyCase.In(Published);
        listing = listing with { Proposal = AnyCase.Proposal with { Degree = ListingDegree.General, TermMonths = 12, RemovableAfterMonths = 6 }, ListedFrom = new(2025, 12, 1) };

        Assert.Equal(new(2026, 6, 1), ListingProcedure.RepairableFrom(listing, new(2026, 3, 31), AnyCase.Law));
        Assert.Equal(new(2026, 3, 1), ListingProcedure.RepairableFrom(listing, new(2026, 4, 1), AnyCase.Law));
    }

    [Fact]
    public void A_term_into_a_year_that_is_not_known_is_refused_aloud()
    {
        var notified = AnyCase.Walk(AnyCase.Opened(), (Notify, new(2026, 12, 28)));

        var refusal = ListingProcedure.Take(notified, AnyCase.Step(DecideToList, new(2027, 1, 11)), AnyCase.Law).Refusal;

        Assert.Equal(new StepRefusal.CalendarMissing(new(2027, 1, 1)), refusal);
        Assert.Contains("2027", refusal!.Reason.En, StringComparison.Ordinal);
    }

    private static StepRefusal? Refusal(ListingState state, ListingAction action, DateOnly on) =>
        ListingProcedure.Take(AnyCase.In(state).Case, AnyCase.Step(action, on), AnyCase.Law).Refusal;
}
