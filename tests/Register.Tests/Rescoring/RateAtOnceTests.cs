using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class RateAtOnceTests
{
    private const int One = 3;

    private static readonly DateOnly _day = new(2022, 4, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_enterprise_is_published_at_once_and_the_next_run_rates_all_others_as_if_nothing_had_been()
    {
        await using var register = await RatedAsync();
        await using var undisturbed = await RatedAsync();

        var once = Assert.IsType<RescoringPublished>(await register.Rescore().RateAtOnceAsync(One, _day.AddDays(-30), Ct));
        var (next, without) = (await register.RunAsync(_day.AddDays(1)), await undisturbed.RunAsync(_day.AddDays(1)));

        Assert.Equal((RunKind.OneEnterprise, _day, 1, 0), (once.Run.Kind, once.Run.AsOf, once.Run.Rated, once.Run.Failed));
        Assert.Equal(without.Rated - 1, next.Rated);
        Assert.Equal(
            (without.OutcomesAA, without.OutcomesA, without.OutcomesB, without.OutcomesC, without.OutcomesUnrated),
            (next.OutcomesAA, next.OutcomesA, next.OutcomesB, next.OutcomesC, next.OutcomesUnrated));
        Assert.Equal(await undisturbed.FiringsAsync(), await register.FiringsAsync());
        var full = await register.RunAsync(_day.AddDays(1), full: true);
        Assert.Equal((RescoringSteps.Enterprises, 0, 0), (full.Rated, full.Changed, full.Failed));
    }

    [Fact]
    public async Task New_editions_reach_all_of_their_province_though_one_enterprise_was_rated_by_them_before()
    {
        await using var register = await RatedAsync();
        await register.RunAsync(_day);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, [9002], Ct);

        Assert.IsType<RescoringPublished>(await register.Rescore(NationalOnly.Library).RateAtOnceAsync(One, _day, Ct));
        var next = await register.RunAsync(_day, library: NationalOnly.Library);

        await using var context = register.NewContext();
        Assert.Equal((RescoringSteps.Enterprises * 2 / 3) - 1, next.Rated);
        Assert.Equal(1, await context.Statuses.Select(status => status.Fingerprint).Distinct().CountAsync(Ct));
    }

    [Fact]
    public async Task Where_nothing_new_is_known_or_nothing_was_published_nothing_is_done()
    {
        await using var register = await RescoringSteps.FilledAsync();

        Assert.IsType<EnterpriseUpToDate>(await register.Rescore().RateAtOnceAsync(One, _day, Ct));
        await register.RunAsync(_day);
        Assert.IsType<EnterpriseUpToDate>(await register.Rescore().RateAtOnceAsync(One, _day, Ct));
    }

    [Fact]
    public async Task Who_is_listed_while_a_run_is_under_way_is_rated_when_it_is_done()
    {
        await using var register = await CaseSteps.FilledAsync();
        await register.RunAsync(CaseSteps.OpenedOn);
        var id = await register.OpenAsync();
        await register.WalkAsync(id, (ListingAction.Notify, CaseSteps.OpenedOn), (ListingAction.DecideToList, new(2024, 3, 11)), (ListingAction.Approve, new(2024, 3, 15)));
        CaseReceipt? receipt = null;
        SynchronousProgress<RescoringProgress> midway = new(_ => receipt ??= register.TakeAsync(id, CaseSteps.Step(ListingAction.Publish, CaseSteps.ListedFrom)).GetAwaiter().GetResult());
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(2), AnyEvidence.Of(7))], Ct);

        var run = await register.Rescore().ExecuteAsync(CaseSteps.ListedFrom, full: false, midway, Ct);

        Assert.Equal(RunKind.Incremental, Assert.IsType<RescoringPublished>(run).Run.Kind);
        Assert.IsType<CaseStepTaken>(receipt);
        await using var context = register.NewContext();
        Assert.Equal([RunKind.Incremental, RunKind.Incremental, RunKind.OneEnterprise], await context.Runs.OrderBy(row => row.Id).Select(row => row.Kind).ToListAsync(Ct));
        Assert.True((await context.Statuses.SingleAsync(status => status.EnterpriseId == 1, Ct)).Listed);
    }

    [Fact]
    public async Task A_killed_rating_of_one_enterprise_is_finished_by_the_next_run()
    {
        await using var register = await RatedAsync();
        await using (var context = register.NewContext())
        {
            context.Runs.Add(new()
            {
                Id = 2,
                Kind = RunKind.OneEnterprise,
                State = RunState.Running,
                AsOf = _day,
                KnownAtUtc = (await context.DirtyEnterprises.MaxAsync(dirty => dirty.SinceUtc, Ct)).AddMilliseconds(1),
                StartedUtc = DateTime.UnixEpoch,
                Fingerprints = await context.Runs.Select(run => run.Fingerprints).SingleAsync(Ct),
                Owner = "",
                HeartbeatUtc = DateTime.UnixEpoch,
            });
            context.RunDirtyEnterprises.Add(new() { RunId = 2, EnterpriseId = One });
            await context.SaveChangesAsync(Ct);
        }

        var next = await register.RunAsync(_day);

        await using var after = register.NewContext();
        Assert.Equal(3, next.Id);
        Assert.Equal(1, await after.Runs.Where(run => run.Id == 2 && run.State == RunState.Published).Select(run => run.Rated).SingleAsync(Ct));
        Assert.False(await after.DirtyEnterprises.AnyAsync(Ct));
    }

    /// <summary>Rated, and then something new became known of most of them.</summary>
    private static async Task<TemporaryRegister> RatedAsync()
    {
        var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_day);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(5000, 40), Ct);
        return register;
    }
}
