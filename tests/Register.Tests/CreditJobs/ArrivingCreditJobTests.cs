using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>Lists that take their time, and hosts that are taken for dead meanwhile.</summary>
public sealed class ArrivingCreditJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Other hosts can tell a client that takes its time from a host that died.</summary>
    [Fact]
    public async Task A_list_that_arrives_slowly_is_alive_all_the_while()
    {
        await using var register = await JobRegister.CreateAsync();
        List<TimeSpan> silences = [];

        await register.AcceptedAsync("bank-a", Slowly());

        Assert.InRange(silences.Max(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

        IEnumerable<byte[]> Slowly()
        {
            for (var line = 0; line < 40; line++)
            {
                register.Clock.NowUtc += TimeSpan.FromSeconds(10);
                using var context = register.NewContext();
                silences.Add(register.Clock.NowUtc - context.CreditJobs.Single().HeldUtc);
                yield return PlainCreditJob.Line(AnyEnterprise.Code(1));
            }
        }
    }

    [Fact]
    public async Task A_list_whose_client_pauses_is_alive_too()
    {
        await using var register = await JobRegister.CreateAsync();
        ReceiveCreditJob receive = new(register.Writer, new(), new QuickTimers());

        var receipt = await receive.ExecuteAsync(new("bank-a", null, IsEnglish: true), Paused(), () => new(null, null, null), Ct);

        Assert.Equal(2, Assert.IsType<CreditJobAccepted>(receipt).Job.Lines);

        async IAsyncEnumerable<byte[]> Paused()
        {
            yield return PlainCreditJob.Line(AnyEnterprise.Code(1));
            await using var context = register.NewContext();
            var before = await context.CreditJobs.Select(job => job.HeldUtc).SingleAsync(Ct);
            for (var signs = 0; signs < 3; signs++)
            {
                await UntilAsync(async () => await context.CreditJobs.Select(job => job.HeldUtc).SingleAsync(Ct) > before);
                before = await context.CreditJobs.Select(job => job.HeldUtc).SingleAsync(Ct);
            }

            yield return PlainCreditJob.Line(AnyEnterprise.Code(2));
        }
    }

    [Fact]
    public async Task A_list_whose_client_pauses_outlives_a_register_that_is_away_meanwhile()
    {
        await using var register = await JobRegister.CreateAsync();
        AwayAtTimes contexts = new(register.Get<IDbContextFactory<RegisterContext>>());
        using RegisterWriter writer = new(contexts, register.Get<RegisterDatabase>(), register.Get<RowsWitness>(), register.Clock);
        ReceiveCreditJob receive = new(writer, new(), new QuickTimers());

        var receipt = await receive.ExecuteAsync(new("bank-a", null, IsEnglish: true), Paused(), () => new(null, null, null), Ct);

        Assert.Equal(2, Assert.IsType<CreditJobAccepted>(receipt).Job.Lines);

        async IAsyncEnumerable<byte[]> Paused()
        {
            yield return PlainCreditJob.Line(AnyEnterprise.Code(1));
            contexts.IsAway = true;
            await UntilAsync(() => Task.FromResult(contexts.Refused > 0));
            contexts.IsAway = false;
            await using var context = register.NewContext();
            var before = await context.CreditJobs.Select(job => job.HeldUtc).SingleAsync(Ct);
            await UntilAsync(async () => await context.CreditJobs.Select(job => job.HeldUtc).SingleAsync(Ct) > before);
            yield return PlainCreditJob.Line(AnyEnterprise.Code(2));
        }
    }

    [Fact]
    public async Task Who_was_taken_for_dead_leaves_the_list_alone_that_has_his_number_now()
    {
        await using var register = await JobRegister.CreateAsync();
        await using var other = register.AnotherProcess(new() { ChunkLines = 5 });
        CreditJob? second = null;

        Assert.IsType<CreditJobDropped>(await ReceiveAsync(register, "bank-a", Disturbed()));

        await register.WorkAsync();
        Assert.Equal(1, second!.Id);
        Assert.Equal(12, (await register.LedgerAsync("bank-b")).Count);
        Assert.Empty(await register.LedgerAsync("bank-a"));

        async IAsyncEnumerable<byte[]> Disturbed()
        {
            for (var line = 0; line < 100; line++)
            {
                if (line == 30)
                {
                    TakeForDead(register, other);
                    second = await other.AcceptedAsync("bank-b", Enumerable.Range(1, 12).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number))));
                }

                yield return PlainCreditJob.Line(AnyEnterprise.Code(1));
            }
        }
    }

    [Fact]
    public async Task Who_was_taken_for_dead_does_not_drop_the_list_that_arrives_under_his_number()
    {
        await using var register = await JobRegister.CreateAsync();
        await using var other = register.AnotherProcess(new() { ChunkLines = 5 });
        var (isBegun, isDropped) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task<CreditJobReceipt>? second = null;

        Assert.IsType<CreditJobDropped>(await ReceiveAsync(register, "bank-a", Disturbed()));
        isDropped.SetResult();

        Assert.Equal((1, 12), Assert.IsType<CreditJobAccepted>(await second!).Job is var job ? (job.Id, job.Lines) : default);

        async IAsyncEnumerable<byte[]> Disturbed()
        {
            for (var line = 0; line < 100; line++)
            {
                if (line == 30)
                {
                    TakeForDead(register, other);
                    second = ReceiveAsync(other, "bank-b", Waiting());
                    await isBegun.Task;
                }

                yield return PlainCreditJob.Line(AnyEnterprise.Code(1));
            }
        }

        async IAsyncEnumerable<byte[]> Waiting()
        {
            isBegun.SetResult();
            await isDropped.Task;
            for (var line = 0; line < 12; line++)
            {
                yield return PlainCreditJob.Line(AnyEnterprise.Code(2));
            }
        }
    }

    [Fact]
    public async Task Who_is_taken_for_dead_behind_the_last_line_is_not_taken_in_either()
    {
        await using var register = await JobRegister.CreateAsync();
        await using var other = register.AnotherProcess();

        var receipt = await register.Get<ReceiveCreditJob>().ExecuteAsync(new("bank-a", null, IsEnglish: true), PlainCreditJob.Send([PlainCreditJob.Line(AnyEnterprise.Code(1))]), LostAtLast, Ct);

        Assert.IsType<CreditJobDropped>(receipt);
        await other.Get<ForgetCreditJobs>().ExecuteAsync(TimeSpan.FromDays(7), Ct);
        await using var context = register.NewContext();
        Assert.False(await context.CreditJobs.AnyAsync(Ct));

        CreditJobTerms LostAtLast()
        {
            TakeForDead(register, other);
            return new(null, null, null);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var left = 100_000; !await isSo(); left--)
        {
            Assert.True(left > 0, "No sign of life came while the client paused.");
            await Task.Delay(5, Ct);
        }
    }

    private static Task<CreditJobReceipt> ReceiveAsync(TemporaryRegister register, string client, IAsyncEnumerable<byte[]> lines) =>
        register.Get<ReceiveCreditJob>().ExecuteAsync(new(client, null, IsEnglish: true), lines, () => new(null, null, null), Ct);

    /// <summary>To another machine, of whom nothing was heard for a minute is dead.</summary>
    private static void TakeForDead(TemporaryRegister register, TemporaryRegister other)
    {
        using var context = register.NewContext();
        context.CreditJobs.ExecuteUpdate(job => job.SetProperty(row => row.Owner, "another-machine|1|2024-01-01T00:00:00Z|1"));
        other.Clock.NowUtc = register.Clock.NowUtc.AddMinutes(2);
    }

    /// <summary>A database that cannot be opened for a while.</summary>
    private sealed class AwayAtTimes(IDbContextFactory<RegisterContext> contexts) : IDbContextFactory<RegisterContext>
    {
        private int _refused;
        private volatile bool _isAway;

        public bool IsAway { set => _isAway = value; }

        public int Refused => Volatile.Read(ref _refused);

        public RegisterContext CreateDbContext()
        {
            if (_isAway)
            {
                Interlocked.Increment(ref _refused);
                throw new SqliteException("unable to open database file", 14);
            }

            return contexts.CreateDbContext();
        }
    }

    /// <summary>A second lasts a millisecond.</summary>
    private sealed class QuickTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 1000 : dueTime, period);
    }
}
