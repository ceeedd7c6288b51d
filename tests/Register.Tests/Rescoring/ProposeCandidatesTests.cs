using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class ProposeCandidatesTests
{
    private static readonly DateOnly _before = new(2021, 1, 1);
    private static readonly DateOnly _asOf = new(2022, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_proposal_begins_goes_on_with_its_day_or_is_withdrawn()
    {
        var written = ProposeCandidates.Merge(
            [Proposed(1, "new"), Proposed(1, "again")], [Open(1, "again"), Open(2, "gone")], new Dictionary<int, long> { [1] = 11, [2] = 22 }, _asOf);

        Assert.Equal(
            [(1, "new", 11L, _asOf, null), (1, "again", 11L, _before, null), (2, "gone", 5L, _before, (DateOnly?)_asOf)],
            written.Select(row => (row.EnterpriseId, row.Rule, row.DecisionId, row.ProposedOn, row.WithdrawnOn)));
    }

    [Fact]
    public async Task The_candidates_in_force_are_those_of_the_decisions_in_force()
    {
        await using var register = await RescoringSteps.FilledAsync(items: 900);

        for (var year = 0; year < 4; year++)
        {
            var day = _before.AddYears(year);
            await register.RunAsync(day);

            await using var context = register.NewContext();
            var open = await context.Candidates.Where(candidate => candidate.WithdrawnOn == null).ToListAsync(Ct);
            Assert.Equal(await ExpectedAsync(register, context), open.Select(candidate => (candidate.EnterpriseId, candidate.Rule)).Order());
        }

        await using var after = register.NewContext();
        Assert.True(await after.Candidates.AnyAsync(candidate => candidate.WithdrawnOn == null, Ct));
        Assert.True(await after.Candidates.AnyAsync(candidate => candidate.WithdrawnOn != null, Ct));
        Assert.False(await after.RunCandidates.AnyAsync(Ct));
    }

    private static async Task<IReadOnlyList<(int, string)>> ExpectedAsync(TemporaryRegister register, RegisterContext context)
    {
        List<(int, string)> expected = [];
        foreach (var status in await context.Statuses.ToListAsync(Ct))
        {
            var replay = await register.Get<ReplayDecision>().ExecuteAsync(status.DecisionId, Ct);
            var decision = Assert.IsType<DecisionReplayed>(replay).Decision;
            Assert.Equal(decision.ProposesListing, decision.Trace.Candidates.Any());
            expected.AddRange(decision.Trace.Candidates.Select(candidate => (status.EnterpriseId, candidate.Finding.Rule.Name)));
        }

        return [.. expected.Order()];
    }

    private static RunCandidate Proposed(int enterprise, string rule) => new()
    {
        RunId = 3,
        EnterpriseId = enterprise,
        Rule = rule,
        Degree = ListingDegree.Serious,
        TermMonths = 36,
    };

    private static ListingCandidate Open(int enterprise, string rule) => new()
    {
        EnterpriseId = enterprise,
        Rule = rule,
        DecisionId = 5,
        Degree = ListingDegree.Serious,
        TermMonths = 36,
        ProposedOn = _before,
    };
}
