using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Sqlite;

/// <summary>
/// Migrates under a lock file. EF Core's own lock is a table that a killed process leaves behind for ever; the lock file is let go by
/// the operating system, and whoever holds it knows that a lock table is a dead one's.
/// </summary>
internal sealed class SqliteMigration(string connectionString, string path)
{
    public async Task ExecuteAsync(RegisterContext context, CancellationToken ct)
    {
        var file = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var turn = await LockAsync(file + ".migrating", ct);
        await using (SqliteConnection connection = new(connectionString))
        {
            await connection.OpenAsync(ct);
            await RunAsync(connection, "PRAGMA journal_mode=WAL;", ct);
            await RunAsync(connection, "DROP TABLE IF EXISTS __EFMigrationsLock;", ct);
        }

        await context.Database.MigrateAsync(ct);
    }

    private static async Task RunAsync(SqliteConnection connection, string text, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<FileStream> LockAsync(string file, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }
    }
}
