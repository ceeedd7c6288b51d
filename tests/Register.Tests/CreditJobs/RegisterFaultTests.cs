using System.Data.Common;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Register.Tests.CreditJobs.FailingJobSteps;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>What is not the fault of a job does not end it: the register is away, or the host is stopped.</summary>
public sealed class RegisterFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_register_fails_no_job_is_blamed()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await ExecuteAsync(register, """ALTER TABLE "CreditJobQuestions" RENAME TO "Away" """);

        for (var turn = 0; turn < MostAttempts + 3; turn++)
        {
            Assert.IsType<DbException>((await TurnAsync(register))!.Failure, exactMatch: false);
            var waiting = await register.FindAsync(job);
            Assert.Equal((CreditJobState.Running, 0, 30d), (waiting.State, waiting.Attempts, Math.Round((waiting.NotBeforeUtc!.Value - register.Clock.NowUtc).TotalSeconds)));
            register.Clock.NowUtc = waiting.NotBeforeUtc.Value;
        }

        await ExecuteAsync(register, """ALTER TABLE "Away" RENAME TO "CreditJobQuestions" """);
        await register.WorkAsync();
        var over = await register.FindAsync(job);
        Assert.Equal(CreditJobState.Finished, over.State);
        await AssertOnceAsync(register, over, Lines.Length);
    }

    /// <summary>Others are answered meanwhile: it is not the register that is away.</summary>
    [Fact]
    public async Task A_line_at_which_the_register_fails_while_it_answers_others_ends_its_job()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        var turns = 0;

        for (; !(await register.FindAsync(job)).IsOver && turns < 20; turns++)
        {
            await register.AskAsync(PlainCreditJob.QuestionOf("bank-b", AnyEnterprise.Code(1).Compact));
            await FaultyTurnAsync(register, job);
        }

        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, Broken - 1, MostAttempts + 1), (over.State, over.Answered, turns));
        await AssertOnceAsync(register, over, Broken - 1);
    }

    /// <summary>Then nobody can tell a line that cannot be answered from a register that cannot be asked.</summary>
    [Fact]
    public async Task A_line_at_which_the_register_fails_while_it_answers_nobody_waits()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await register.AskAsync(PlainCreditJob.QuestionOf("bank-b", AnyEnterprise.Code(1).Compact));

        for (var turn = 0; turn < 2 * MostAttempts; turn++)
        {
            await FaultyTurnAsync(register, job);
        }

        var waiting = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Running, Broken - 1, 1), (waiting.State, waiting.Answered, waiting.Attempts));
        await register.WorkAsync();
        await AssertOnceAsync(register, await register.FindAsync(job), Lines.Length);
    }

    [Fact]
    public async Task A_host_that_is_stopped_has_not_tried_in_vain()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);

        for (var stop = 0; stop < MostAttempts + 3; stop++)
        {
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            var format = register.Format() with { AnswerAsync = (_, _, _) => throw Stopped(stopping) };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, format, stopping.Token));
        }

        await register.WorkAsync();
        var over = await register.FindAsync(job);
        Assert.Equal(CreditJobState.Finished, over.State);
        await AssertOnceAsync(register, over, Lines.Length);

        static OperationCanceledException Stopped(CancellationTokenSource stopping)
        {
            stopping.Cancel();
            return new(stopping.Token);
        }
    }

    /// <summary>A turn in which the register fails at one line, and the time until the next one.</summary>
    private static async Task FaultyTurnAsync(TemporaryRegister register, CreditJob job)
    {
        var format = register.Format();
        var faulty = format with { AnswerAsync = (line, day, ct) => line.Code.Organization == AnyEnterprise.Code(Broken) ? throw new RegisterFault() : format.AnswerAsync(line, day, ct) };
        await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, faulty, Ct);
        register.Clock.NowUtc = (await register.FindAsync(job)).NotBeforeUtc ?? register.Clock.NowUtc;
    }

    private sealed class RegisterFault : DbException;
}
