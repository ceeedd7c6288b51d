using System.Data.Common;

namespace QualityCredit.Register.Storage;

/// <summary>One whole number by a text without parameters, for what is asked with every request: past EF Core, by a command that stays prepared.</summary>
internal sealed class AskNumber(RegisterDatabase database, string text) : IDisposable
{
    private readonly KeptReaders<Reader> _readers = new(ct => Reader.OpenAsync(database, text, ct));

    /// <returns>Null where there is none.</returns>
    public ValueTask<long?> ExecuteAsync(CancellationToken ct) => _readers.AskAsync(static reader => reader.Read(), ct);

    public void Dispose() => _readers.Dispose();

    private sealed class Reader(DbConnection connection, DbCommand command) : IDisposable
    {
        public static async Task<Reader> OpenAsync(RegisterDatabase database, string text, CancellationToken ct)
        {
            var connection = await database.OpenForQuestionsAsync(ct);
            var command = connection.CreateCommand();
            command.CommandText = text;
            return new(connection, command);
        }

        public long? Read()
        {
            using var row = command.ExecuteReader();
            return row.Read() && !row.IsDBNull(0) ? row.GetInt64(0) : null;
        }

        public void Dispose()
        {
            command.Dispose();
            connection.Dispose();
        }
    }
}
