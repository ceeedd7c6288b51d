using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class InterruptedRunTests
{
    private static readonly DateOnly _first = new(2021, 1, 1);
    private static readonly DateOnly _second = new(2021, 1, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<int, bool> Checkpoints => new(
        from checkpoint in Enumerable.Range(1, 5)
        from full in (bool[])[false, true]
        select (checkpoint, full));

    [Theory, MemberData(nameof(Checkpoints))]
    public async Task A_run_that_is_interrupted_is_continued_to_the_identical_result(int checkpoint, bool full)
    {
        await using var undisturbed = await TwiceRatedAsync(full);
        await using var interrupted = await OnceRatedAsync();

        await InterruptAsync(interrupted, full, progress => progress.Stage == RescoringStage.Publishing || --checkpoint <= 0);
        await interrupted.RunAsync(_second, full);

        Assert.Equal(await undisturbed.ContentAsync(), await interrupted.ContentAsync());
        Assert.Equal(await RunsAsync(undisturbed), await RunsAsync(interrupted));
    }

    [Theory, MemberData(nameof(Checkpoints))]
    public async Task What_comes_in_before_a_run_is_continued_is_left_to_the_next_one(int checkpoint, bool full)
    {
        await using var undisturbed = await TwiceRatedAsync(full);
        await undisturbed.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(9000, 20), Ct);
        await undisturbed.RunAsync(_second, full);
        await using var interrupted = await OnceRatedAsync();

        await InterruptAsync(interrupted, full, progress => progress.Stage == RescoringStage.Publishing || --checkpoint <= 0);
        await interrupted.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(9000, 20), Ct);
        await interrupted.RunAsync(_second, full);

        Assert.Equal(await undisturbed.ContentAsync(), await interrupted.ContentAsync());
        Assert.Equal(await RunsAsync(undisturbed), await RunsAsync(interrupted));
    }

    [Fact]
    public async Task A_run_that_is_interrupted_while_it_is_published_is_published_whole_later()
    {
        await using var undisturbed = await TwiceRatedAsync(full: false);
        await using var interrupted = await OnceRatedAsync();
        var before = await interrupted.ContentAsync();

        await InterruptAsync(interrupted, full: false, progress => progress.Stage == RescoringStage.Publishing);
        var statuses = (await interrupted.ContentAsync()).Where(IsPublished).ToList();
        await interrupted.RunAsync(_second);

        Assert.Equal(before.Where(IsPublished), statuses);
        Assert.Equal(await undisturbed.ContentAsync(), await interrupted.ContentAsync());
    }

    [Fact]
    public async Task A_run_is_continued_whatever_size_its_partitions_have_now()
    {
        await using var undisturbed = await TwiceRatedAsync(full: true);
        await using var interrupted = await OnceRatedAsync();

        await InterruptAsync(interrupted, full: true, progress => progress.Stage == RescoringStage.Rating);
        await interrupted.Rescore(partitionSize: 7).ExecuteAsync(_second, full: true, null, Ct);

        Assert.Equal(await undisturbed.ContentAsync(), await interrupted.ContentAsync());
    }

    [Fact]
    public async Task A_run_of_an_earlier_day_is_finished_before_the_one_that_is_asked_for()
    {
        await using var register = await OnceRatedAsync();
        await InterruptAsync(register, full: false, progress => progress.Stage == RescoringStage.Rating);

        var run = await register.RunAsync(_second.AddYears(1));

        await using var context = register.NewContext();
        var runs = await context.Runs.OrderBy(row => row.Id).Select(row => new { row.AsOf, row.State }).ToListAsync(Ct);
        Assert.Equal(_second.AddYears(1), run.AsOf);
        Assert.Equal([_first, _second, _second.AddYears(1)], runs.Select(row => row.AsOf));
        Assert.All(runs, row => Assert.Equal(RunState.Published, row.State));
    }

    [Fact]
    public async Task A_run_whose_editions_the_policies_no_longer_hold_is_given_up_and_another_takes_its_place()
    {
        await using var register = await OnceRatedAsync();
        await InterruptAsync(register, full: false, progress => progress.Stage == RescoringStage.Rating);

        var run = await register.RunAsync(_second, library: NationalOnly.Library);

        await using var context = register.NewContext();
        var abandoned = await context.Runs.SingleAsync(row => row.State == RunState.Failed, Ct);
        Assert.Equal(0, run.Failed);
        Assert.NotNull(abandoned.Problem);
        Assert.False(await context.Decisions.AnyAsync(decision => decision.RunId == abandoned.Id, Ct));
        Assert.True(await context.Decisions.AnyAsync(decision => decision.RunId == run.Id, Ct));
    }

    private static async Task<IReadOnlyList<object>> RunsAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return [.. (await context.Runs.OrderBy(run => run.Id).ToListAsync(Ct)).Select(run =>
            (run.State, run.AsOf, run.Enterprises, run.Rated, run.Changed, run.Failed, run.Movers, run.DataVersion, run.OutcomesAA, run.OutcomesA, run.OutcomesB, run.OutcomesC, run.OutcomesUnrated))];
    }

    private static bool IsPublished(string line) => !line.StartsWith("decision", StringComparison.Ordinal);

    private static async Task<TemporaryRegister> OnceRatedAsync()
    {
        var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_first);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(5000, 12), Ct);
        return register;
    }

    private static async Task<TemporaryRegister> TwiceRatedAsync(bool full)
    {
        var register = await OnceRatedAsync();
        await register.RunAsync(_second, full);
        return register;
    }

    private static async Task InterruptAsync(TemporaryRegister register, bool full, Func<RescoringProgress, bool> when)
    {
        using CancellationTokenSource stop = new();
        var progress = new SynchronousProgress<RescoringProgress>(done =>
        {
            if (when(done))
            {
                stop.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => register.Rescore(partitionSize: 2).ExecuteAsync(_second, full, progress, stop.Token));
    }
}
