using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Tests.Importing;

/// <summary>
/// The content of a register as one digest per table: all rows and columns in the order of the keys, except when they were recorded. Two
/// registers with equal digests say the same of everything, under the same keys.
/// </summary>
internal static class ContentOf
{
    private static readonly string[] _tables = ["Enterprises", "EnterpriseRevisions", "FormerNames", "Products", "ProductRevisions", "Evidence", "DirtyEnterprises"];

    public static async Task<string> ReadAsync(RegisterContext context)
    {
        StringBuilder content = new();
        await context.Database.OpenConnectionAsync();
        foreach (var table in _tables)
        {
            content.Append(table).Append(": ").AppendLine(await DigestAsync(context, table));
        }

        return content.ToString();
    }

    private static async Task<string> DigestAsync(RegisterContext context, string table)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the names above
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        int[] columns = [.. Enumerable.Range(0, reader.FieldCount).Where(i => !reader.GetName(i).EndsWith("Utc", StringComparison.Ordinal))];
        var closed = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) == "KnownUntilUtc").ToArray();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows++;
            var row = string.Join('\u001f', columns.Select(i => Text(reader.GetValue(i))).Concat(closed.Select(i => reader.IsDBNull(i) ? "open" : "closed")));
            digest.AppendData(Encoding.UTF8.GetBytes(row + '\u001e'));
        }

        return $"{rows} rows {Convert.ToHexString(digest.GetHashAndReset())}";
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
