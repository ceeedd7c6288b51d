using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>A migrated register in a SQLite file of its own, gone after the test.</summary>
public sealed class TemporaryRegister : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> _template = new(MigrateTemplateAsync);

    private readonly SqliteDatabase _database;
    private readonly ServiceProvider _services;

    private TemporaryRegister(SqliteDatabase database, TestClock clock)
    {
        _database = database;
        Clock = clock;
        _services = Provide(database, clock);
    }

    public TestClock Clock { get; }

    public RegisterDatabase Database => _database;

    public string Path => _database.Path;

    public RegisterWriter Writer => Get<RegisterWriter>();

    public static async Task<TemporaryRegister> CreateAsync()
    {
        var path = NewPath();
        await File.WriteAllBytesAsync(path, await _template.Value);
        return new(new(path), new(new(2024, 1, 2, 3, 4, 5)));
    }

    /// <summary>Any service that the register's slices offer.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public RegisterContext NewContext() => Get<IDbContextFactory<RegisterContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Release();
        Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }

    private static ServiceProvider Provide(RegisterDatabase database, TimeProvider time) =>
        new ServiceCollection().AddSingleton(time).AddSingleton(_ => RulesFolder.Library).AddSingleton(new RescoringOptions { PartitionSize = 16, Workers = 2 })
            .AddRegister(database).BuildServiceProvider(validateScopes: true);

    private static string NewPath() => System.IO.Path.Combine(Directory.CreateTempSubdirectory("qc-").FullName, "register.db");

    private static async Task<byte[]> MigrateTemplateAsync()
    {
        SqliteDatabase database = new(NewPath());
        await using (var services = Provide(database, TimeProvider.System))
        {
            await services.GetRequiredService<MigrateRegister>().ExecuteAsync(CancellationToken.None);
        }

        database.Release();
        var file = await File.ReadAllBytesAsync(database.Path);
        Directory.Delete(System.IO.Path.GetDirectoryName(database.Path)!, recursive: true);
        return file;
    }
}
