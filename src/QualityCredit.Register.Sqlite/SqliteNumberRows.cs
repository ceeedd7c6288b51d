using Microsoft.Data.Sqlite;
using QualityCredit.Register.Storage;
using SQLitePCL;

namespace QualityCredit.Register.Sqlite;

/// <summary>Rows of whole numbers straight from the statement: twice the rows a second that the provider's reader gives.</summary>
internal sealed class SqliteNumberRows : NumberRows
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _from;
    private readonly int _to;
    private readonly int _known;

    public SqliteNumberRows(SqliteConnection connection, string text, long knownAt)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, text, out _statement), _database);
        _from = raw.sqlite3_bind_parameter_index(_statement, "@from");
        _to = raw.sqlite3_bind_parameter_index(_statement, "@to");
        _known = raw.sqlite3_bind_parameter_index(_statement, "@known");
        raw.sqlite3_bind_int64(_statement, _known, knownAt);
    }

    public override void KnowAt(long knownAt)
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_bind_int64(_statement, _known, knownAt);
    }

    public override void Run(long from, long to)
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_bind_int64(_statement, _from, from);
        raw.sqlite3_bind_int64(_statement, _to, to);
    }

    public override bool Read()
    {
        switch (raw.sqlite3_step(_statement))
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                // Ends the read transaction; without it the log could not be taken into the file while the reader lives.
                raw.sqlite3_reset(_statement);
                return false;
            case var problem:
                SqliteException.ThrowExceptionForRC(problem, _database);
                return false;
        }
    }

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    protected override void Dispose(bool disposing) => _statement.Dispose();
}
