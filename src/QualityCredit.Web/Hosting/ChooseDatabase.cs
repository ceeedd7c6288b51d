using QualityCredit.Register.Sqlite;
using QualityCredit.Register.SqlServer;
using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Hosting;

internal static class ChooseDatabase
{
    public static RegisterDatabase At(DatabaseAddress address) => address.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDatabase(address.Location),
        DatabaseProvider.SqlServer => new SqlServerDatabase(address.Location),
    };
}
