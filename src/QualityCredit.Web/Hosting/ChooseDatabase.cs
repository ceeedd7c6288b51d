using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Hosting;

internal static class ChooseDatabase
{
    /// <summary>Null where this build cannot reach such a database.</summary>
    public static RegisterDatabase? At(DatabaseAddress address) => address.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDatabase(address.Location),
        DatabaseProvider.SqlServer => null,
    };
}
