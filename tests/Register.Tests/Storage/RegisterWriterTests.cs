using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Storage;

public sealed class RegisterWriterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Recording_times_only_ever_rise_also_when_the_clock_is_set_back(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        List<DateTime> times = [];

        foreach (var hours in new[] { 0, 0, -3, 1, -5 })
        {
            register.Clock.NowUtc = register.Clock.NowUtc.AddHours(hours);
            times.Add(await register.Writer.WriteAsync((_, nowUtc, _) => Task.FromResult(nowUtc), Ct));
        }

        Assert.Equal(times.Order().Distinct(), times);
    }

    [Theory, Databases]
    public async Task Writes_that_are_made_together_are_all_there_or_none(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var writer = register.Writer;

        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.WriteTogetherAsync<int>(
            async (_, _, _) =>
            {
                await WriteDirtyAsync(writer, 1);
                await WriteDirtyAsync(writer, 2);
                throw new InvalidOperationException("the answer could not be written");
            },
            Ct));
        await writer.WriteTogetherAsync(
            async (_, _, _) =>
            {
                await WriteDirtyAsync(writer, 3);
                await WriteDirtyAsync(writer, 4);
                return 0;
            },
            Ct);
        await WriteDirtyAsync(writer, 5);

        Assert.Equal([3, 4, 5], await register.NewContext().DirtyEnterprises.Select(dirty => dirty.EnterpriseId).Order().ToListAsync(Ct));
    }

    [Theory, Databases]
    public async Task What_waits_for_the_commit_sees_everything_on_the_disk_and_writes_for_itself(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var writer = register.Writer;
        List<int> seen = [];

        await writer.WriteTogetherAsync(
            async (_, _, _) =>
            {
                await WriteDirtyAsync(writer, 1);
                await writer.WhenCommittedAsync(async () =>
                {
                    seen.Add(await register.NewContext().DirtyEnterprises.CountAsync(Ct));
                    await WriteDirtyAsync(writer, 3);
                });
                await WriteDirtyAsync(writer, 2);
                return 0;
            },
            Ct);
        await writer.WhenCommittedAsync(async () => seen.Add(await register.NewContext().DirtyEnterprises.CountAsync(Ct)));

        Assert.Equal([2, 3], seen);
    }

    [Theory, Databases]
    public async Task Who_loses_a_key_to_another_writer_is_run_again(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await WriteDirtyAsync(register.Writer, 1);
        var attempts = 0;

        await register.Writer.WriteAsync(
            (context, nowUtc, _) =>
            {
                context.DirtyEnterprises.Add(new() { EnterpriseId = attempts++ == 0 ? 1 : 2, SinceUtc = nowUtc });
                return Task.CompletedTask;
            },
            Ct);

        Assert.Equal(2, attempts);
        Assert.Equal([1, 2], await register.NewContext().DirtyEnterprises.Select(dirty => dirty.EnterpriseId).Order().ToListAsync(Ct));
    }

    [Theory, Databases]
    public async Task A_key_that_stays_taken_is_said_at_last(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await WriteDirtyAsync(register.Writer, 1);

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => WriteDirtyAsync(register.Writer, 1));

        Assert.True(register.Database.IsDuplicateKey((System.Data.Common.DbException)exception.InnerException!));
    }

    [Fact]
    public async Task Other_errors_are_no_duplicate_keys()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var connection = await register.Database.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO Clock (Id) VALUES (2)";

        var exception = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync(Ct));

        Assert.False(register.Database.IsDuplicateKey(exception));
    }

    [Fact]
    public async Task Eight_hosts_that_write_and_eight_that_read_never_meet_a_locked_database()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([.. Enumerable.Range(1, 8).Select(AnyEnterprise.Details)], Ct);
        using CancellationTokenSource done = new();

        // A queue of its own for each, as separate processes have. Who reads has begun to before anybody writes.
        var begun = Enumerable.Range(1, 8).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var readers = Enumerable.Range(1, 8).Select(host => Task.Run(() => ReadAsync(register.Path, host, begun[host - 1], done.Token), Ct)).ToArray();
        await Task.WhenAll(begun.Zip(readers, (one, reader) => Task.WhenAny(one.Task, reader)));
        await Task.WhenAll(Enumerable.Range(1, 8).Select(host => Task.Run(() => RecordAsync(register.Path, host, items: 8), Ct)));
        await done.CancelAsync();
        var reads = await Task.WhenAll(readers);

        Assert.Equal(8 * 8, await register.NewContext().Evidence.CountAsync(Ct));
        Assert.All(reads, count => Assert.True(count > 0));
    }

    private static Task WriteDirtyAsync(RegisterWriter writer, int enterprise) => writer.WriteAsync(
        (context, nowUtc, _) =>
        {
            context.DirtyEnterprises.Add(new DirtyEnterprise { EnterpriseId = enterprise, SinceUtc = nowUtc });
            return Task.CompletedTask;
        },
        Ct);

    private static async Task RecordAsync(string path, int host, int items)
    {
        await using var services = new ServiceCollection().AddRegister(new SqliteDatabase(path)).BuildServiceProvider();
        for (var i = 0; i < items; i++)
        {
            var receipts = await services.GetRequiredService<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(host), AnyEvidence.Of(host * 1000 + i))], Ct);
            Assert.IsType<EvidenceRecorded>(Assert.Single(receipts));
        }
    }

    private static async Task<int> ReadAsync(string path, int host, TaskCompletionSource begun, CancellationToken done)
    {
        await using var services = new ServiceCollection().AddRegister(new SqliteDatabase(path)).BuildServiceProvider();
        var reads = 0;
        while (!done.IsCancellationRequested)
        {
            Assert.NotNull(await services.GetRequiredService<ReadEvidence>().ExecuteAsync(AnyEnterprise.Code(host), null, null, Ct));
            reads++;
            begun.TrySetResult();
            await Task.Delay(5, Ct);
        }

        return reads;
    }
}
