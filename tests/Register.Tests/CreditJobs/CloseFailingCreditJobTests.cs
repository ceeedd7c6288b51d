using System.Data.Common;
using QualityCredit.Register.CreditJobs;
using Xunit;
using static QualityCredit.Register.Tests.CreditJobs.FailingJobSteps;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>A job that was tried too often is closed, and its answers are kept for as long as they can be read.</summary>
public sealed class CloseFailingCreditJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Its answers are all there: whatever befalls the turns that close it, none is thrown away.</summary>
    [Fact]
    public async Task A_job_whose_closing_is_cut_off_is_closed_with_its_answers_later()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await TurnAsync(register);

        for (var kill = 0; kill < MostAttempts + 3; kill++)
        {
            await KilledTurnAsync(register);
        }

        await register.WorkAsync();
        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, 15), (over.State, over.Answered));
        await AssertOnceAsync(register, over, 15);
    }

    [Fact]
    public async Task A_closing_that_fails_is_tried_again_later_each_time()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        List<double?> waits = [];

        for (var turn = 0; turn < MostAttempts + 3; turn++)
        {
            await KilledTurnAsync(register, new TimeoutException());
            var next = (await register.FindAsync(job)).NotBeforeUtc;
            waits.Add(next is { } due ? Math.Round((due - register.Clock.NowUtc).TotalSeconds) : null);
            register.Clock.NowUtc = next ?? register.Clock.NowUtc;
        }

        Assert.Equal([30, 60, 120, null, 480, 600, 600], waits);
    }

    [Fact]
    public async Task A_closing_at_which_the_register_fails_throws_no_answer_away()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await TurnAsync(register);
        for (var kill = 0; kill < MostAttempts; kill++)
        {
            await KilledTurnAsync(register);
        }

        await ExecuteAsync(register, """ALTER TABLE "CreditJobAnswers" RENAME TO "Away" """);
        Assert.IsType<DbException>((await TurnAsync(register))!.Failure, exactMatch: false);
        var waiting = await register.FindAsync(job);
        await ExecuteAsync(register, """ALTER TABLE "Away" RENAME TO "CreditJobAnswers" """);
        register.Clock.NowUtc = waiting.NotBeforeUtc!.Value;
        await register.WorkAsync();

        Assert.False(waiting.IsOver);
        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, 15), (over.State, over.Answered));
        await AssertOnceAsync(register, over, 15);
    }

    [Fact]
    public async Task A_job_whose_last_answers_are_gone_ends_without_a_result()
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await TurnAsync(register);
        for (var kill = 0; kill < MostAttempts; kill++)
        {
            await KilledTurnAsync(register);
        }

        await ChangeAsync(register, """DELETE FROM "CreditJobAnswers" WHERE "FirstLine" = 11""");
        await register.WorkAsync();

        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, 15, false), (over.State, over.Answered, over.HasResult));
    }

    [Theory]
    [InlineData("""UPDATE "CreditJobAnswers" SET "Content" = x'00' WHERE "FirstLine" = 6""")]
    [InlineData("""UPDATE "CreditJobAnswers" SET "Content" = x'ffffffffffffffff' WHERE "FirstLine" = 6""")]
    [InlineData("""UPDATE "CreditJobAnswers" SET "Offset" = "Offset" + 1 WHERE "FirstLine" = 6""")]
    [InlineData("""UPDATE "CreditJobAnswers" SET "Bytes" = "Bytes" + 1 WHERE "FirstLine" = 6""")]
    [InlineData("""DELETE FROM "CreditJobAnswers" WHERE "FirstLine" = 6""")]
    public async Task Where_even_the_answers_are_not_what_was_stored_a_job_ends_without_a_result(string change)
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await TurnAsync(register);
        await ChangeAsync(register, change);

        for (var turn = 0; turn < 20; turn++)
        {
            await TurnAsync(register);
            register.Clock.NowUtc += TimeSpan.FromHours(1);
        }

        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, Lines.Length, false, null), (over.State, over.Answered, over.HasResult, over.Result));
        Assert.Equal(Lines.Length, (await register.LedgerAsync("bank-a")).Count);
    }
}
