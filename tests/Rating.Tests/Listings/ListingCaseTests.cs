using QualityCredit.Rating.Listings;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;
using static QualityCredit.Rating.Listings.ListingState;

namespace QualityCredit.Rating.Tests.Listings;

/// <summary>What a case keeps of its steps.</summary>
public sealed class ListingCaseTests
{
    private const string Persons = "张某（法定代表人）";

    [Fact]
    public void Persons_stated_once_stay_until_others_are_stated()
    {
        var opened = ListingProcedure.Open(AnyCase.NamingPersons, AnyCase.Step(Propose, AnyCase.OpenedOn) with { Persons = Persons }, AnyCase.Law).Case!;
        var told = After(opened, AnyCase.Step(Notify, new(2026, 3, 3)) with { Persons = " " });
        var corrected = After(told, AnyCase.Step(ReceiveDefence, new(2026, 3, 4)) with { Persons = "李某" });

        Assert.Equal((Persons, Persons, "李某"), (opened.Persons, told.Persons, corrected.Persons));
        Assert.Null(After(AnyCase.Opened(), AnyCase.Step(Notify, new(2026, 3, 3)) with { Persons = " " }).Persons);
    }

    [Fact]
    public void A_ground_that_names_persons_is_satisfied_by_those_of_an_earlier_step()
    {
        var opened = ListingProcedure.Open(AnyCase.NamingPersons, AnyCase.Step(Propose, AnyCase.OpenedOn) with { Persons = Persons }, AnyCase.Law).Case!;

        var decided = AnyCase.Walk(opened, (Notify, new(2026, 3, 3)), (DecideToList, new(2026, 3, 11)));

        Assert.Equal(Persons, decided.Persons);
    }

    [Fact]
    public void Only_urgency_without_notice_owes_one()
    {
        Assert.True(AnyCase.In(Urgent).Case.OwesNotice);
        Assert.False(AnyCase.In(Candidate).Case.OwesNotice);
        Assert.False(AnyCase.In(Notified).Case.OwesNotice);
    }

    [Fact]
    public void The_day_of_the_removal_is_kept()
    {
        var (removed, day) = AnyCase.In(Removed);

        Assert.Equal(day.AddDays(-1), removed.RemovedOn);
        Assert.Null(AnyCase.In(RepairAccepted).Case.RemovedOn);
    }

    [Fact]
    public void Steps_taken_after_the_term_was_over_are_read_back()
    {
        var (published, expired) = AnyCase.In(Expired);
        ListingStep[] steps =
        [
            AnyCase.Step(Propose, AnyCase.OpenedOn), AnyCase.Step(Notify, new(2026, 3, 3)), AnyCase.Step(DecideToList, new(2026, 3, 11)), AnyCase.Step(Approve, new(2026, 3, 20)),
            AnyCase.Step(Publish, AnyCase.ListedFrom), AnyCase.Step(RequestRepair, AnyCase.ListedFrom.AddMonths(30)), AnyCase.Step(Annul, expired),
        ];

        var read = ListingProcedure.Read(AnyCase.Proposal, steps);

        Assert.Equal(AnyCase.Walk(published, (RequestRepair, AnyCase.ListedFrom.AddMonths(30)), (Annul, expired)), read);
        Assert.Equal(Annulled, read.State);
    }

    private static ListingCase After(ListingCase listing, ListingStep step) => ListingProcedure.Take(listing, step, AnyCase.Law).Case!;
}
