using QualityCredit.Rating.Listings;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;
using static QualityCredit.Rating.Listings.ListingState;

namespace QualityCredit.Rating.Tests.Listings;

/// <summary>Whether a step may state responsible persons, and must.</summary>
public sealed class NamedPersonsTests
{
    private const string Persons = "张某（法定代表人）";

    private static readonly DateOnly _told = new(2026, 3, 3);
    private static readonly DateOnly _decided = new(2026, 3, 11);

    [Fact]
    public void A_ground_that_names_persons_is_not_decided_without_them()
    {
        var notified = AnyCase.Walk(AnyCase.Opened(AnyCase.NamingPersons), (Notify, _told));
        var decision = AnyCase.Step(DecideToList, _decided);

        Assert.Equal(new StepRefusal.PersonsMissing(), Take(notified, decision).Refusal);
        Assert.Equal(Persons, Take(notified, decision with { Persons = Persons }).Case?.Persons);
    }

    [Fact]
    public void A_ground_that_names_none_refuses_every_step_that_states_one()
    {
        var opening = AnyCase.Step(Propose, AnyCase.OpenedOn) with { Persons = Persons };

        Assert.Equal(new StepRefusal.PersonsNotNamed(), ListingProcedure.Open(AnyCase.Proposal, opening, AnyCase.Law).Refusal);
        Assert.Equal(new StepRefusal.PersonsNotNamed(), Take(AnyCase.Opened(), AnyCase.Step(Notify, _told) with { Persons = Persons }).Refusal);
        Assert.Null(Take(AnyCase.Opened(), AnyCase.Step(Notify, _told) with { Persons = " " }).Refusal);
    }

    [Fact]
    public void An_officers_own_ground_names_whom_the_decision_names()
    {
        var proposal = AnyCase.Proposal with { Ground = "拒不整改", IsByRule = false };
        var notified = AnyCase.Walk(AnyCase.Opened(proposal), (Notify, _told));

        var without = Take(notified, AnyCase.Step(DecideToList, _decided)).Case;
        var with = Take(notified, AnyCase.Step(DecideToList, _decided) with { Persons = Persons }).Case;

        Assert.Equal((null, Persons), (without!.Persons, with!.Persons));
    }

    [Theory]
    [InlineData(Approve)]
    [InlineData(RefuseApproval)]
    [InlineData(Drop)]
    public void Nobody_is_added_or_replaced_after_the_decision(ListingAction action)
    {
        var notified = AnyCase.Walk(AnyCase.Opened(AnyCase.NamingPersons), (Notify, _told));
        var decided = Take(notified, AnyCase.Step(DecideToList, _decided) with { Persons = Persons }).Case!;
        var step = AnyCase.Step(action, new(2026, 3, 20));

        Assert.Equal(new StepRefusal.PersonsAfterDecision(), Take(decided, step with { Persons = "李某" }).Refusal);
        Assert.Equal(Persons, Take(decided, step with { Persons = Persons }).Case?.Persons);
    }

    [Fact]
    public void No_step_beside_a_published_entry_names_anybody()
    {
        var (published, day) = AnyCase.In(Published);

        Assert.Equal(new StepRefusal.PersonsAfterDecision(), Take(published, AnyCase.Step(Reply, day) with { Persons = Persons }).Refusal);
    }

    [Fact]
    public void Persons_can_be_stated_until_the_decision_and_where_the_ground_names_them()
    {
        var decided = AnyCase.In(Decided);

        Assert.True(NamedPersons.CanBeStated(AnyCase.Opened(AnyCase.NamingPersons), _told, AnyCase.Law));
        Assert.True(NamedPersons.CanBeStated(AnyCase.Opened(AnyCase.Proposal with { IsByRule = false }), _told, AnyCase.Law));
        Assert.False(NamedPersons.CanBeStated(AnyCase.Opened(), _told, AnyCase.Law));
        Assert.False(NamedPersons.CanBeStated(decided.Case with { Proposal = AnyCase.NamingPersons }, decided.Day, AnyCase.Law));
    }

    private static StepOutcome Take(ListingCase listing, ListingStep step) => ListingProcedure.Take(listing, step, AnyCase.Law);
}
