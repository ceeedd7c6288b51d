using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>Jobs in a register that has a broken row: what can be answered is, once, and what cannot ends in sight of its client.</summary>
public sealed class FailingCreditJobTests
{
    private const int MostAttempts = 4;
    private const int Broken = 13;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static byte[][] Lines { get; } = [.. Enumerable.Range(1, 30).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number), "1"))];

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

    [Theory]
    [InlineData("00")]
    [InlineData("ffffffffffffffff")]
    public async Task Where_even_the_answers_cannot_be_read_a_job_ends_without_a_result(string content)
    {
        await using var register = await CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Lines);
        await TurnAsync(register);
        await ChangeAsync(register, """UPDATE "CreditJobAnswers" SET "Content" = x'CONTENT' WHERE "FirstLine" = 6""".Replace("CONTENT", content, StringComparison.Ordinal));

        for (var turn = 0; turn < 20; turn++)
        {
            await TurnAsync(register);
            register.Clock.NowUtc += TimeSpan.FromHours(1);
        }

        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Failed, Lines.Length, false, null), (over.State, over.Answered, over.HasResult, over.Result));
        Assert.Equal(Lines.Length, (await register.LedgerAsync("bank-a")).Count);
    }

    private static CreditJobOptions Options => new() { ChunkLines = 5, ChunksPerTurn = 3, Workers = 2, MostAttempts = MostAttempts };

    private static Task<TemporaryRegister> CreateAsync() => JobRegister.CreateAsync(Options);

    private static Task<CreditJobTurn?> TurnAsync(TemporaryRegister register) => register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, register.Format(), Ct);

    /// <summary>The decision names no edition any more: whoever replays it fails.</summary>
    private static Task BreakDecisionAsync(TemporaryRegister register) => ChangeAsync(register, $"""UPDATE "Decisions" SET "Fingerprint" = x'00' WHERE "Id" / 1048576 = {Broken}""");

    private static Task BreakQuestionsAsync(TemporaryRegister register, CreditJob job) => ChangeAsync(register, $"""UPDATE "CreditJobQuestions" SET "Content" = x'00' WHERE "JobId" = {job.Id} AND "Chunk" = 1""");

    private static async Task<int> ExecuteAsync(TemporaryRegister register, string sql)
    {
        await using var context = register.NewContext();
        return await context.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    /// <summary>A turn that is begun, and fails, or of which nothing more is heard.</summary>
    private static async Task KilledTurnAsync(TemporaryRegister register, Exception? failure = null)
    {
        using var owner = RunOwner.Begin();
        var job = await new ClaimCreditJob(register.Get<IDbContextFactory<RegisterContext>>(), register.Writer, register.Clock).ExecuteAsync(owner, Ct);
        Assert.NotNull(job);
        if (failure is not null)
        {
            await register.Writer.WriteAsync((context, nowUtc, ct) => HoldCreditJob.FailAsync(context, job.Id, owner, failure, Options, nowUtc, ct), Ct);
        }
    }

    private static async Task ChangeAsync(TemporaryRegister register, string sql) => Assert.Equal(1, await ExecuteAsync(register, sql));

    /// <summary>What was answered can be fetched, is what its digest says, and stands in the ledger once; of the rest nothing does.</summary>
    private static async Task AssertOnceAsync(TemporaryRegister register, CreditJob over, int lines)
    {
        var result = await register.ResultAsync(over);
        Assert.Equal(SHA256.HashData(result), over.Result);
        Assert.Equal(lines, JobRegister.LinesOf(result).Length);
        Assert.Equal(
            JobRegister.LinesOf(result).Select(line => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))),
            (await register.LedgerAsync(over.ClientId)).Select(row => row.Line.Answer));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
        await using var context = register.NewContext();
        Assert.False(await context.CreditJobQuestions.AnyAsync(row => row.JobId == over.Id, Ct));
    }
}
