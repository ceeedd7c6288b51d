using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.PublicList;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Register.Tests.CreditJobs.FailingJobSteps;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>Jobs in a register that has a broken row: what can be answered is, once, and what cannot ends in sight of its client.</summary>
public sealed class FailingCreditJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_that_cannot_be_answered_ends_its_job_after_so_many_attempts_and_those_before_it_stand()
    {
        await using var register = await CreateAsync();
        await BreakDecisionAsync(register);
        var job = await register.AcceptedAsync("bank-a", Lines);

        List<double> waits = [];
        for (var turn = 0; turn < 20 && await register.FindAsync(job) is { IsOver: false, NotBeforeUtc: var next }; turn++)
        {
            if (next > register.Clock.NowUtc)
            {
                Assert.Null(await TurnAsync(register));
                waits.Add(Math.Round((next.Value - register.Clock.NowUtc).TotalSeconds));
                register.Clock.NowUtc = next.Value;
            }

            await TurnAsync(register);
        }

        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, Broken - 1, 0), (over.State, over.Answered, over.Refused));
        Assert.Equal([30, 60, 120], waits);
        await AssertOnceAsync(register, over, Broken - 1);
    }

    [Fact]
    public async Task Another_host_goes_on_counting_where_one_was_killed()
    {
        await using var register = await CreateAsync();
        await BreakDecisionAsync(register);
        var job = await register.AcceptedAsync("bank-a", Lines);
        var turns = 0;

        for (var isOver = false; !isOver && turns < 20; turns++)
        {
            await using var other = register.AnotherProcess(Options);
            other.Clock.NowUtc = register.Clock.NowUtc += TimeSpan.FromHours(1);
            await other.Get<KeepPublicList>().BeginAsync(Ct);
            isOver = await TurnAsync(other) is null;
        }

        Assert.Equal(MostAttempts + 2, turns);
        await AssertOnceAsync(register, await register.FindAsync(job), Broken - 1);
    }

    /// <summary>Counted when they begin: nobody is left to count afterwards.</summary>
    [Fact]
    public async Task A_line_that_takes_its_process_with_it_ends_its_job_too()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);

        for (var kill = 0; kill < MostAttempts; kill++)
        {
            await KilledTurnAsync(register);
        }

        await register.WorkAsync();
        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, 0), (over.State, over.Done));
        await AssertOnceAsync(register, over, 0);
    }

    [Fact]
    public async Task A_failure_that_passes_leaves_no_trace()
    {
        await using var register = await CreateAsync();
        var undisturbed = await register.AcceptedAsync("bank-a", Lines);
        await register.WorkAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        // The first turn meets it twice: behind the lines before it, and alone.
        var (format, left) = (register.Format(), 4);
        var flawed = format with { AnswerAsync = (line, day, ct) => line.Code.Organization == AnyEnterprise.Code(Broken) && left-- > 0 ? throw new InvalidOperationException() : format.AnswerAsync(line, day, ct) };

        for (var turn = 0; turn < 3; turn++)
        {
            Assert.IsType<InvalidOperationException>((await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, flawed, Ct))!.Failure);
            register.Clock.NowUtc += TimeSpan.FromHours(1);
        }

        await register.WorkAsync(flawed);
        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Finished, 0, null), (over.State, over.Attempts, over.NotBeforeUtc));
        Assert.Equal(await register.ResultAsync(undisturbed), await register.ResultAsync(job));
        Assert.Equal(2 * Lines.Length, (await register.LedgerAsync("bank-a")).Count);
    }

    [Fact]
    public async Task A_job_that_fails_holds_up_no_other_and_can_be_cancelled_while_it_waits()
    {
        await using var register = await CreateAsync();
        await BreakQuestionsAsync(register, await register.AcceptedAsync("bank-a", Lines));
        var quick = await register.AcceptedAsync("bank-b", [PlainCreditJob.Line(AnyEnterprise.Code(1))]);

        Assert.IsType<InvalidDataException>((await TurnAsync(register))!.Failure);
        Assert.Null((await TurnAsync(register))!.Failure);
        var stopped = Assert.IsType<CreditJobStopped>(await register.Get<CancelCreditJob>().ExecuteAsync("bank-a", 1, Ct));
        await register.WorkAsync();

        Assert.Equal(CreditJobState.Finished, (await register.FindAsync(quick)).State);
        var over = await register.FindAsync(stopped.Job);
        Assert.Equal((CreditJobState.Cancelled, 5), (over.State, over.Answered));
        await AssertOnceAsync(register, over, 5);
    }

    /// <summary>The decision names no edition any more: whoever replays it fails.</summary>
    private static Task BreakDecisionAsync(TemporaryRegister register) => ChangeAsync(register, $"""UPDATE "Decisions" SET "Fingerprint" = x'00' WHERE "Id" / 1048576 = {Broken}""");

    private static Task BreakQuestionsAsync(TemporaryRegister register, CreditJob job) => ChangeAsync(register, $"""UPDATE "CreditJobQuestions" SET "Content" = x'00' WHERE "JobId" = {job.Id} AND "Chunk" = 1""");
}
