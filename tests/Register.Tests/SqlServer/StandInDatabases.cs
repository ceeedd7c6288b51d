using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.SqlServer;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>SQLite, its answers remembered.</summary>
internal sealed class RecordingSqlite(SqliteDatabase inner, RecordAnswers answers) : RegisterDatabase
{
    public override string DisplayName => inner.DisplayName;

    protected override string OwnKeyFile => inner.KeyFile;

    public override BulkWriter Bulk => inner.Bulk;

    public override void Configure(DbContextOptionsBuilder options)
    {
        inner.Configure(options);
        options.AddInterceptors(answers);
    }

    public override Task<DbConnection> OpenAsync(CancellationToken ct) => inner.OpenAsync(ct);

    public override Task<NumberRows> OpenNumbersAsync(string text, DateTime knownAtUtc, CancellationToken ct) => inner.OpenNumbersAsync(text, knownAtUtc, ct);

    public override Task MigrateAsync(RegisterContext context, CancellationToken ct) => inner.MigrateAsync(context, ct);

    public override bool IsDuplicateKey(DbException exception) => inner.IsDuplicateKey(exception);
}

/// <summary>SQL Server without a server. Streams, whose texts are the same everywhere, are read from SQLite; bulk rows are only counted off.</summary>
internal sealed class CapturedSqlServer(SqliteDatabase streams, CaptureCommands capture) : RegisterDatabase
{
    private readonly SqlServerDatabase _inner = new("Server=nowhere;Database=register");

    public override string DisplayName => "SQL Server without a server";

    protected override string OwnKeyFile => streams.KeyFile;

    public override BulkWriter Bulk { get; } = new Counting();

    public override void Configure(DbContextOptionsBuilder options)
    {
        _inner.Configure(options);
        options.AddInterceptors(capture);
    }

    public override Task<DbConnection> OpenAsync(CancellationToken ct) => streams.OpenAsync(ct);

    public override Task<NumberRows> OpenNumbersAsync(string text, DateTime knownAtUtc, CancellationToken ct) => streams.OpenNumbersAsync(text, knownAtUtc, ct);

    public override Task MigrateAsync(RegisterContext context, CancellationToken ct) => throw new NotSupportedException("The scripts are checked, not run.");

    public override bool IsDuplicateKey(DbException exception) => _inner.IsDuplicateKey(exception);

    private sealed class Counting : BulkWriter
    {
        public override Task InsertAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct) => Task.FromResult(rows.Count());

        public override Task ReplaceAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct) => Task.FromResult(rows.Count());
    }
}
