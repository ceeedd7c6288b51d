using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class ListedStatusTests
{
    private static readonly DateOnly _start = new(2020, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_status_says_listed_exactly_while_the_public_is_told_so()
    {
        await using var register = await RescoringSteps.FilledAsync(items: 0);
        await register.Get<RecordEvidence>().ExecuteAsync(
            [.. Enumerable.Range(1, 60).Select(seed => new EvidenceIntake(AnyEnterprise.Code(1 + (seed % RescoringSteps.Enterprises)), AnyEvidence.Of(EvidenceKind.Listing, seed)))], Ct);

        for (var day = _start; day < _start.AddYears(9); day = day.AddDays(97))
        {
            await register.RunAsync(day);

            await using var context = register.NewContext();
            var listed = await context.Statuses.Where(status => status.Listed).Select(status => status.EnterpriseId).Order().ToListAsync(Ct);
            Assert.Equal(await ToldAsync(register, day), listed);
        }

        await using var after = register.NewContext();
        var kinds = await after.Changes.Select(change => change.Kinds).ToListAsync(Ct);
        Assert.Contains(kinds, kind => kind.HasFlag(StatusChangeKinds.Listed));
        Assert.Contains(kinds, kind => kind.HasFlag(StatusChangeKinds.Delisted));
    }

    private static async Task<IReadOnlyList<int>> ToldAsync(TemporaryRegister register, DateOnly day)
    {
        List<int> told = [];
        for (var number = 1; number <= RescoringSteps.Enterprises; number++)
        {
            if ((await register.StoredListingAsync(new(AnyEnterprise.Code(number)), day)).IsListed)
            {
                told.Add(number);
            }
        }

        return told;
    }
}
