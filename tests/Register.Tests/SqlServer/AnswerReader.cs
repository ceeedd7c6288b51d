using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Reads remembered rows as any provider's types: a number that SQLite gave as a long is a tinyint, an int or a bit elsewhere.</summary>
internal sealed class AnswerReader(IReadOnlyList<object[]> rows, bool endless = false) : DbDataReader
{
    private int _row = -1;

    public override int Depth => 0;

    public override int FieldCount => rows.Count == 0 ? 0 : rows[0].Length;

    public override bool HasRows => rows.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Whatever a SaveChanges wants to hear: one row was affected, of each command.</summary>
    public static AnswerReader Agreeing() => new([[1L]], endless: true);

    public static async Task<AnswerReader> RememberAsync(DbDataReader reader, List<object[]> rows)
    {
        await using (reader)
        {
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
        }

        return new(rows);
    }

    public override bool Read() => endless || ++_row < rows.Count;

    public override bool NextResult() => endless;

    public override object GetValue(int ordinal) => endless ? rows[0][0] : rows[_row][ordinal];

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override bool GetBoolean(int ordinal) => Convert.ToBoolean(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override byte GetByte(int ordinal) => Convert.ToByte(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override short GetInt16(int ordinal) => Convert.ToInt16(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override double GetDouble(int ordinal) => Convert.ToDouble(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

    public override decimal GetDecimal(int ordinal) => Convert.ToDecimal(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override DateTime GetDateTime(int ordinal) => Convert.ToDateTime(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override Guid GetGuid(int ordinal) => Guid.Parse(GetString(ordinal));

    public override char GetChar(int ordinal) => GetString(ordinal)[0];

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override Type GetFieldType(int ordinal) => GetValue(ordinal).GetType();

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override string GetName(int ordinal) => $"c{ordinal}";

    public override int GetOrdinal(string name) => int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture);

    public override int GetValues(object[] values)
    {
        rows[_row].CopyTo(values, 0);
        return FieldCount;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);
}
