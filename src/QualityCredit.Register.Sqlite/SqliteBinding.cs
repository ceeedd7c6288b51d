using System.Text;
using SQLitePCL;

namespace QualityCredit.Register.Sqlite;

/// <summary>The three storage classes in use, and null. The driver copies what is bound.</summary>
internal static class SqliteBinding
{
    public static void Bind(sqlite3_stmt statement, int place, long value) => raw.sqlite3_bind_int64(statement, place, value);

    public static void Bind(sqlite3_stmt statement, int place, byte[] value) => raw.sqlite3_bind_blob(statement, place, value);

    public static void Bind(sqlite3_stmt statement, int place, string value)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> utf8 = longest <= 1024 ? stackalloc byte[1024] : new byte[longest];
        raw.sqlite3_bind_text(statement, place, utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
    }

    public static void BindNull(sqlite3_stmt statement, int place) => raw.sqlite3_bind_null(statement, place);
}
