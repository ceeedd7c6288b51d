using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.Ratings;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>Another process publishes whenever a question was answered, before the answer is written.</summary>
public sealed class OvertakenCreditJobTests
{
    private const int ChunkLines = 5;

    /// <summary>So that a job that is never let go is seen as such, and not waited for.</summary>
    private const int Far = 3 * WorkOnCreditJobs.MostMoved;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_that_is_overtaken_again_and_again_lets_others_go_first_and_is_never_given_up_for_it()
    {
        await using var register = await CreateAsync();
        await using var other = register.AnotherProcess();
        var overtaken = await register.AcceptedAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(1))]);
        var quick = await register.AcceptedAsync("bank-b", [PlainCreditJob.Line(AnyEnterprise.Code(2))]);
        Publisher publisher = new(other) { Left = Far };
        var format = publisher.Behind(register, AnyEnterprise.Code(1), () => Task.FromResult(true));

        await TurnAsync(register, format);
        var (first, tries) = (await register.FindAsync(overtaken), Far - publisher.Left);
        await TurnAsync(register, format);
        var afterIt = await register.FindAsync(quick);
        publisher.Left = Far;
        await TurnAsync(register, format);
        publisher.Left = 0;
        await register.WorkAsync(format);

        Assert.Equal((CreditJobState.Running, 0, WorkOnCreditJobs.MostMoved), (first.State, first.Answered, tries));
        Assert.Equal(CreditJobState.Finished, afterIt.State);
        Assert.Equal((CreditJobState.Finished, 1), (await register.FindAsync(overtaken)) is var over ? (over.State, over.Answered) : default);
        Assert.Single(await register.LedgerAsync("bank-a"));
    }

    /// <summary>The second part is overtaken when it is its turn: what was answered ahead of it may count as once more.</summary>
    [Fact]
    public async Task Each_part_of_a_job_is_tried_so_often_in_the_same_turn()
    {
        await using var register = await CreateAsync();
        await using var other = register.AnotherProcess();
        var job = await register.AcceptedAsync("bank-a", Enumerable.Range(1, 2 * ChunkLines).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number))));
        Publisher one = new(other) { Left = WorkOnCreditJobs.MostMoved - 1 }, two = new(other) { Left = WorkOnCreditJobs.MostMoved - 2 };
        var format = one.Behind(register, AnyEnterprise.Code(1), () => Task.FromResult(true));
        format = two.Behind(format, AnyEnterprise.Code(1 + ChunkLines), async () => (await register.FindAsync(job)).Done == ChunkLines);

        await TurnAsync(register, format);

        Assert.Equal((0, 0), (one.Left, two.Left));
        Assert.Equal((CreditJobState.Finished, 2 * ChunkLines), (await register.FindAsync(job)) is var over ? (over.State, over.Answered) : default);
        Assert.Equal(2 * ChunkLines, (await register.LedgerAsync("bank-a")).Count);
    }

    private static Task<TemporaryRegister> CreateAsync() => JobRegister.CreateAsync(new() { ChunkLines = ChunkLines, ChunksPerTurn = 2, Workers = 1, MostAttempts = 1 });

    private static async Task TurnAsync(TemporaryRegister register, CreditJobFormat format)
    {
        var turn = await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, format, Ct);

        Assert.Null(turn?.Failure);
    }

    private sealed class Publisher(TemporaryRegister process)
    {
        public int Left { get; set; }

        public CreditJobFormat Behind(TemporaryRegister register, OrganizationCode code, Func<Task<bool>> isTime) => Behind(register.Format(), code, isTime);

        public CreditJobFormat Behind(CreditJobFormat format, OrganizationCode code, Func<Task<bool>> isTime) => format with
        {
            AnswerAsync = async (line, day, ct) =>
            {
                var answered = await format.AnswerAsync(line, day, ct);
                if (line.Code.Organization == code && Left > 0 && await isTime())
                {
                    Left--;
                    await PublishAsync();
                }

                return answered;
            },
        };

        private Task PublishAsync() => process.Writer.WriteAsync(
            async (context, nowUtc, ct) =>
            {
                var last = await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0;
                context.Changes.Add(new()
                {
                    Sequence = last + 1,
                    EnterpriseId = JobRegister.Enterprises,
                    Code = AnyEnterprise.Code(JobRegister.Enterprises),
                    Kinds = StatusChangeKinds.Outcome,
                    OldOutcome = RatingOutcome.Unrated.Number,
                    NewOutcome = new RatingOutcome(Grade.B).Number,
                    OldIntensity = SupervisionIntensity.Routine,
                    NewIntensity = SupervisionIntensity.Routine,
                    OldListed = false,
                    NewListed = false,
                    DecisionId = 1,
                    PublishedUtc = nowUtc,
                });
            },
            Ct);
    }
}
