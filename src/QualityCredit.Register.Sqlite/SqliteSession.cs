using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace QualityCredit.Register.Sqlite;

/// <summary>
/// What every connection is told. synchronous=FULL: in WAL mode a commit then waits for the log to reach the disk, so that a power
/// cut loses nothing acknowledged (NORMAL would lose the last commits). The busy timeout is for writers of other processes; those of
/// this process queue.
/// </summary>
internal static class SqliteSession
{
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(30);

    public static readonly IInterceptor Interceptor = new OnOpen();

    public static void Prepare(DbConnection connection) => Run(connection, "PRAGMA busy_timeout=30000; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768;");

    /// <summary>One megabyte, with the upper pages of the keys; the rest lies in the memory of the machine once.</summary>
    public static void RememberLittle(DbConnection connection) => Run(connection, "PRAGMA cache_size=-1024;");

    /// <summary>A connection that reads in the order of a key: each page once.</summary>
    public static void Prepare(sqlite3 reader) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(reader, "PRAGMA busy_timeout=30000; PRAGMA cache_size=-1024;"), reader);

    private static void Run(DbConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private sealed class OnOpen : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Prepare(connection);
            return Task.CompletedTask;
        }
    }
}
