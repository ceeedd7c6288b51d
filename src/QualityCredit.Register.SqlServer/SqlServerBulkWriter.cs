using System.Collections.Concurrent;
using System.Data;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.SqlServer;

/// <summary>SqlBulkCopy, some thousand rows at a time. What is overwritten is deleted before, so that no MERGE and no temporary table is needed.</summary>
internal sealed class SqlServerBulkWriter : BulkWriter
{
    private const int RowsAtATime = 5000;

    private readonly ConcurrentDictionary<Type, SqlServerTable> _tables = new();

    public override async Task InsertAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct)
    {
        var transaction = TransactionOf(context);
        var table = TableOf<T>(context);
        foreach (var chunk in rows.Chunk(RowsAtATime))
        {
            await CopyAsync(context, transaction, table, chunk, ct);
        }
    }

    public override async Task ReplaceAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct)
    {
        var transaction = TransactionOf(context);
        var table = TableOf<T>(context);
        foreach (var chunk in rows.Chunk(RowsAtATime))
        {
            var keys = JsonSerializer.Serialize(chunk.Select(table.KeyOf));
            await context.Database.ExecuteSqlRawAsync(table.Delete, [new SqlParameter("@keys", SqlDbType.NVarChar, -1) { Value = keys }], ct);
            await CopyAsync(context, transaction, table, chunk, ct);
        }
    }

    private static SqlTransaction TransactionOf(RegisterContext context) => context.Database.CurrentTransaction?.GetDbTransaction() as SqlTransaction
        ?? throw new InvalidOperationException("A bulk write joins a transaction; begin one, or use the register's writer.");

    private static async Task CopyAsync<T>(RegisterContext context, SqlTransaction transaction, SqlServerTable table, T[] chunk, CancellationToken ct)
    {
        using var data = table.Fill(chunk);
        using SqlBulkCopy copy = new((SqlConnection)context.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, transaction);
        copy.DestinationTableName = table.Name;
        foreach (DataColumn column in data.Columns)
        {
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }

        await copy.WriteToServerAsync(data, ct);
    }

    private SqlServerTable TableOf<T>(RegisterContext context) =>
        _tables.GetOrAdd(typeof(T), type => new(context.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not part of the model.")));
}
