using System.Data.Common;
using QualityCredit.Register.Storage;

namespace QualityCredit.Benchmarks;

/// <summary>The yardstick: the evidence that a rating needs, read in order by two readers side by side and added up, nothing else.</summary>
internal static class PlainRead
{
    private const int Readers = 2;
    private const int Columns = 11;

    private const string Text = """
        SELECT "Id", "Kind", "Objection", "OccurredOn", "ProductSerial", "FromOn", "UntilOn", "DoneOn", "Terms", "Count0", "Count1"
        FROM "Evidence" WHERE "Id" >= @from AND "Id" < @to ORDER BY "Id"
        """;

    public static async Task<long> ExecuteAsync(RegisterDatabase database, int lastEnterprise)
    {
        var share = (lastEnterprise + Readers) / Readers;
        var read = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(database, reader * share, (reader + 1) * share))));
        return read.Sum();
    }

    private static async Task<long> ReadAsync(RegisterDatabase database, long from, long to)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        Add(command, "@from", from * RowKey.SerialsPerEnterprise);
        Add(command, "@to", to * RowKey.SerialsPerEnterprise);
        await using var rows = await command.ExecuteReaderAsync();
        var (count, sum) = (0L, 0L);
        while (rows.Read())
        {
            for (var column = 0; column < Columns; column++)
            {
                sum += rows.GetInt64(column);
            }

            count++;
        }

        return sum == 0 ? 0 : count;
    }

    private static void Add(DbCommand command, string name, long value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
