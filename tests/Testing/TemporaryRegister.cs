using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>A migrated register of its own, gone after the test: a SQLite file, or a database on the server that QC_TEST_SQLSERVER names.</summary>
public sealed class TemporaryRegister : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> _template = new(MigrateTemplateAsync);

    private readonly ServiceProvider _services;
    private readonly Func<Task> _remove;

    private TemporaryRegister(RegisterDatabase database, Func<Task> remove, CreditJobOptions? jobs = null)
    {
        Database = database;
        _remove = remove;
        _services = Provide(database, Clock, jobs ?? new());
    }

    public TestClock Clock { get; } = new(new(2024, 1, 2, 3, 4, 5));

    public RegisterDatabase Database { get; }

    public string Path => ((SqliteDatabase)Database).Path;

    public RegisterWriter Writer => Get<RegisterWriter>();

    public static Task<TemporaryRegister> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, CreditJobOptions? jobs = null) => provider switch
    {
        DatabaseProvider.Sqlite => InFileAsync(jobs),
        DatabaseProvider.SqlServer => OnServerAsync(),
    };

    /// <summary>Any service that the register's slices offer.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public RegisterContext NewContext() => Get<IDbContextFactory<RegisterContext>>().CreateDbContext();

    /// <summary>The lines of the query ledger of a client, or of all.</summary>
    public Task<IReadOnlyList<LedgerRecord>> LinesAsync(string? client, CancellationToken ct) => Get<IDbContextFactory<RegisterContext>>().LinesAsync(client, ct);

    /// <summary>The same register as another process sees it; disposed before this one.</summary>
    public TemporaryRegister AnotherProcess(CreditJobOptions? jobs = null) => new(Database, () => Task.CompletedTask, jobs);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _remove();
    }

    private static async Task<TemporaryRegister> InFileAsync(CreditJobOptions? jobs)
    {
        SqliteDatabase database = new(NewPath());
        await File.WriteAllBytesAsync(database.Path, await _template.Value);
        return new(database, () => RemoveAsync(database), jobs);
    }

    private static async Task<TemporaryRegister> OnServerAsync()
    {
        var server = await TemporarySqlServer.CreateAsync();
        TemporaryRegister register = new(server.Database, server.DropAsync);
        await register.Get<MigrateRegister>().ExecuteAsync(CancellationToken.None);
        return register;
    }

    private static Task RemoveAsync(SqliteDatabase database)
    {
        database.Release();
        Directory.Delete(System.IO.Path.GetDirectoryName(database.Path)!, recursive: true);
        return Task.CompletedTask;
    }

    private static ServiceProvider Provide(RegisterDatabase database, TimeProvider time, CreditJobOptions jobs) =>
        new ServiceCollection().AddSingleton(time).AddSingleton(_ => RulesFolder.Library).AddSingleton(new RescoringOptions { PartitionSize = 16, Workers = 2 }).AddSingleton(jobs)
            .AddRegister(database).BuildServiceProvider(validateScopes: true);

    private static string NewPath() => System.IO.Path.Combine(Directory.CreateTempSubdirectory("qc-").FullName, "register.db");

    private static async Task<byte[]> MigrateTemplateAsync()
    {
        SqliteDatabase database = new(NewPath());
        await using (var services = Provide(database, TimeProvider.System, new()))
        {
            await services.GetRequiredService<MigrateRegister>().ExecuteAsync(CancellationToken.None);
        }

        database.Release();
        var file = await File.ReadAllBytesAsync(database.Path);
        await RemoveAsync(database);
        return file;
    }
}
