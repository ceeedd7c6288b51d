using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Sqlite;

/// <summary>The register in one SQLite file.</summary>
public sealed class SqliteDatabase(string path) : RegisterDatabase
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    private const int DuplicateUnique = 2067;
    private const int DuplicatePrimaryKey = 1555;

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = (int)SqliteSession.BusyTimeout.TotalSeconds,
        ForeignKeys = true,
    }.ToString();

    public string Path => path;

    public override string DisplayName => $"SQLite {System.IO.Path.GetFullPath(path)}";

    protected override string OwnKeyFile => $"{path}.keys.json";

    public override BulkWriter Bulk { get; } = new SqliteBulkWriter();

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(_connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name))
        .AddInterceptors(SqliteSession.Interceptor);

    public override async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        SqliteConnection connection = new(_connectionString);
        await connection.OpenAsync(ct);
        SqliteSession.Prepare(connection);
        return connection;
    }

    public override async Task<DbConnection> OpenForQuestionsAsync(CancellationToken ct)
    {
        var connection = await OpenAsync(ct);
        SqliteSession.RememberLittle(connection);
        return connection;
    }

    public override Task<NumberRows> OpenNumbersAsync(string text, DateTime knownAtUtc, CancellationToken ct) =>
        Task.FromResult<NumberRows>(new SqliteNumberRows(path, text, InstantConverter.ToMilliseconds(knownAtUtc)));

    public override Task MigrateAsync(RegisterContext context, CancellationToken ct) =>
        new SqliteMigration(_connectionString, path).ExecuteAsync(context, ct);

    public override bool IsDuplicateKey(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: DuplicateUnique or DuplicatePrimaryKey };

    /// <summary>Closes the pooled connections, so that the file can be moved or deleted.</summary>
    public void Release()
    {
        using SqliteConnection connection = new(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
