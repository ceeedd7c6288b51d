using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class OneRunAtATimeTests
{
    private static readonly DateOnly _day = new(2021, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_that_begin_together_one_runs_and_the_other_is_refused()
    {
        await using var register = await RescoringSteps.FilledAsync();

        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => register.Rescore().ExecuteAsync(_day, full: true, null, Ct), Ct)));

        await using var context = register.NewContext();
        Assert.Contains(receipts, receipt => receipt is RescoringPublished);
        Assert.All(receipts, receipt => Assert.True(receipt is RescoringPublished or RunInProgress));
        Assert.Equal(receipts.Count(receipt => receipt is RescoringPublished), await context.Runs.CountAsync(Ct));
        Assert.Equal(RescoringSteps.Enterprises, await context.Decisions.CountAsync(Ct));
    }

    [Fact]
    public async Task A_second_run_in_the_midst_of_one_is_refused_aloud()
    {
        await using var register = await RescoringSteps.FilledAsync();
        RescoringReceipt? second = null;

        var progress = new SynchronousProgress<RescoringProgress>(done =>
            second ??= done.Stage == RescoringStage.Rating ? register.Rescore().ExecuteAsync(_day, full: false, null, Ct).GetAwaiter().GetResult() : null);
        await register.Rescore().ExecuteAsync(_day, full: false, progress, Ct);

        Assert.Equal("run-in-progress", Assert.IsType<RunInProgress>(second).Reason);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public async Task A_run_of_another_machine_is_taken_over_when_its_heartbeat_is_old(int seconds, bool isTakenOver)
    {
        await using var register = await RescoringSteps.FilledAsync();
        await GiveToAsync(register, "another-machine|1|2024-01-01T00:00:00.0000000Z|1");
        register.Clock.NowUtc += TimeSpan.FromSeconds(seconds);

        var receipt = await register.Rescore().ExecuteAsync(_day, full: false, null, Ct);

        Assert.Equal(isTakenOver, receipt is RescoringPublished);
        Assert.Equal(!isTakenOver, receipt is RunInProgress);
    }

    [Fact]
    public async Task A_run_of_a_process_that_is_gone_from_this_machine_is_taken_over_at_once()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await GiveToAsync(register, $"{Environment.MachineName}|{Environment.ProcessId}|2001-01-01T00:00:00.0000000Z|1");

        var receipt = await register.Rescore().ExecuteAsync(_day, full: false, null, Ct);

        Assert.IsType<RescoringPublished>(receipt);
    }

    [Fact]
    public async Task A_process_that_was_taken_for_dead_writes_nothing_more()
    {
        await using var register = await RescoringSteps.FilledAsync();
        var isTaken = false;

        var progress = new SynchronousProgress<RescoringProgress>(done =>
        {
            if (!isTaken)
            {
                isTaken = true;
                GiveToAsync(register, "another-machine|1|2024-01-01T00:00:00.0000000Z|1").GetAwaiter().GetResult();
            }
        });
        var receipt = await register.Rescore().ExecuteAsync(_day, full: false, progress, Ct);

        await using var context = register.NewContext();
        Assert.IsType<RunTakenOver>(receipt);
        Assert.Equal(RunState.Running, (await context.Runs.SingleAsync(Ct)).State);
        Assert.Empty(await context.Statuses.ToListAsync(Ct));
    }

    [Fact]
    public async Task A_day_before_the_published_one_is_refused()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_day);

        var receipt = await register.Rescore().ExecuteAsync(_day.AddDays(-1), full: false, null, Ct);

        Assert.Equal(new EarlierThanPublished(_day), receipt);
    }

    [Fact]
    public async Task A_day_on_which_no_policy_is_in_force_is_refused()
    {
        await using var register = await RescoringSteps.FilledAsync();

        var receipt = await register.Rescore().ExecuteAsync(new(1999, 12, 31), full: false, null, Ct);

        Assert.Equal(new NoPolicyInForce(new(1999, 12, 31)), receipt);
        Assert.Empty(await register.NewContext().Runs.ToListAsync(Ct));
    }

    /// <summary>A run that another owner began, or is given in the midst of it.</summary>
    private static async Task GiveToAsync(TemporaryRegister register, string owner)
    {
        if (!await register.NewContext().Runs.AnyAsync(Ct))
        {
            using CancellationTokenSource stop = new();
            var progress = new SynchronousProgress<RescoringProgress>(_ => stop.Cancel());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => register.Rescore().ExecuteAsync(_day, full: false, progress, stop.Token));
        }

        await register.Writer.WriteAsync(
            (context, nowUtc, ct) => context.Runs.ExecuteUpdateAsync(run => run.SetProperty(row => row.Owner, owner).SetProperty(row => row.HeartbeatUtc, nowUtc), ct), Ct);
    }
}
