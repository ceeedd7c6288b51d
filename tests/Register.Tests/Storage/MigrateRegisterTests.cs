using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Storage;

public sealed class MigrateRegisterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migrated_register_has_nothing_left_to_migrate()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var applied = await register.Get<MigrateRegister>().ExecuteAsync(Ct);

        Assert.Empty(applied);
    }

    [Fact]
    public async Task The_migrations_are_those_of_the_model()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var context = register.NewContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_lock_of_a_migration_that_was_killed_holds_nobody_up()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var context = register.NewContext();
        await context.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT)""", Ct);
        await context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-01-01')""", Ct);

        var applied = await register.Get<MigrateRegister>().ExecuteAsync(Ct).WaitAsync(TimeSpan.FromMinutes(5), Ct);

        Assert.Empty(applied);
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA busy_timeout", "30000")]
    public async Task Acknowledged_writes_survive_a_power_cut(string pragma, string expected)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var context = register.NewContext();
        await context.Database.OpenConnectionAsync(Ct);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;

        var found = await command.ExecuteScalarAsync(Ct);

        Assert.Equal(expected, Convert.ToString(found, null));
    }
}
