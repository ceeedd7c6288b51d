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
}
