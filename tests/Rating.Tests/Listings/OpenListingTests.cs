using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Rating.Tests.Listings;

public sealed class OpenListingTests
{
    private static readonly ListingProposal _byOfficer = new("拒绝监督检查", false, ListingDegree.General, 12, 3);

    [Theory]
    [InlineData(ListingDegree.General, 2, false)]
    [InlineData(ListingDegree.General, 3, true)]
    [InlineData(ListingDegree.General, 12, true)]
    [InlineData(ListingDegree.General, 13, false)]
    [InlineData(ListingDegree.Minor, 0, false)]
    [InlineData(ListingDegree.Serious, 36, true)]
    public void An_officer_chooses_a_term_within_the_degree(ListingDegree degree, int months, bool isPossible)
    {
        var outcome = Open(_byOfficer with { Degree = degree, TermMonths = months });

        Assert.Equal(isPossible ? null : "term-outside-bounds", outcome.Refusal?.Code);
        Assert.Equal(isPossible, outcome.Case is not null);
    }

    [Fact]
    public void The_edition_of_a_rule_is_the_law_of_its_own_term() =>
        Assert.Equal(60, Open(_byOfficer with { Ground = "ban-by-judgment", IsByRule = true, TermMonths = 60 }).Case?.Proposal.TermMonths);

    [Fact]
    public void A_case_begins_with_a_proposal_and_with_nothing_else() =>
        Assert.Equal(
            new StepRefusal.Illegal(ListingState.Candidate, Publish),
            ListingProcedure.Open(_byOfficer, AnyCase.Step(Publish, AnyCase.OpenedOn), AnyCase.Law).Refusal);

    [Fact]
    public void A_proposal_without_a_ground_or_without_a_part_of_its_step_is_refused()
    {
        var unsigned = AnyCase.Step(Propose, AnyCase.OpenedOn) with { Actor = "" };

        Assert.Equal(new StepRefusal.Incomplete("ground"), Open(_byOfficer with { Ground = " " }).Refusal);
        Assert.Equal(new StepRefusal.Incomplete("actor"), ListingProcedure.Open(_byOfficer, unsigned, AnyCase.Law).Refusal);
    }

    [Fact]
    public void Before_there_were_terms_no_case_is_opened()
    {
        var on = new DateOnly(2012, 5, 7);

        Assert.Equal(new StepRefusal.NoProcedure(on), ListingProcedure.Open(_byOfficer, AnyCase.Step(Propose, on), AnyCase.Law).Refusal);
    }

    private static StepOutcome Open(ListingProposal proposal) => ListingProcedure.Open(proposal, AnyCase.Step(Propose, AnyCase.OpenedOn), AnyCase.Law);
}
