using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace QualityCredit.Benchmarks;

/// <summary>The yardstick of the disk: one row a transaction, each waited for until it is on the disk, and nothing else.</summary>
internal static class DiskCommits
{
    private const int RowBytes = 400;

    /// <returns>Commits a second.</returns>
    public static double Measure(string folder, int seconds)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "commits.db"), Pooling = false }.ToString());
        connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Lines (Id INTEGER PRIMARY KEY, Line BLOB NOT NULL);");
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO Lines (Line) VALUES (randomblob({RowBytes}))";
        var (commits, watch) = (0, Stopwatch.StartNew());
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            insert.ExecuteNonQuery();
            transaction.Commit();
            commits++;
        }

        return commits / watch.Elapsed.TotalSeconds;

        void Run(string text)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            command.ExecuteNonQuery();
        }
    }
}
