using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;
using SQLitePCL;

namespace QualityCredit.Register.Sqlite;

/// <summary>One prepared statement a call, bound without a parameter object or a boxed value: twice as fast as a prepared command.</summary>
internal sealed class SqliteBulkWriter : BulkWriter
{
    private const int RowsBetweenCancellation = 4096;

    private readonly ConcurrentDictionary<Type, object> _tables = new();

    public override Task InsertAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct) =>
        Task.Run(() => Write(context, TableOf<T>(context).Insert, rows, ct), ct);

    public override Task ReplaceAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct) =>
        Task.Run(() => Write(context, TableOf<T>(context).Replace, rows, ct), ct);

    private SqliteTable<T> TableOf<T>(RegisterContext context) =>
        (SqliteTable<T>)_tables.GetOrAdd(typeof(T), _ => new SqliteTable<T>(context.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not part of the model.")));

    private void Write<T>(RegisterContext context, string text, IEnumerable<T> rows, CancellationToken ct)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A bulk write joins a transaction; begin one, or use the register's writer.");
        }

        var bind = TableOf<T>(context).Bind;
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, text, out var statement), database);
        using (statement)
        {
            var written = 0;
            foreach (var row in rows)
            {
                bind(statement, row);
                var result = raw.sqlite3_step(statement);
                raw.sqlite3_reset(statement);
                if (result != raw.SQLITE_DONE)
                {
                    SqliteException.ThrowExceptionForRC(result, database);
                }

                if (++written % RowsBetweenCancellation == 0)
                {
                    ct.ThrowIfCancellationRequested();
                }
            }
        }
    }
}
