using QualityCredit.Register.Sqlite;
using QualityCredit.Register.SqlServer;
using QualityCredit.Register.Storage;

namespace QualityCredit.Cli;

/// <summary>The database that QC_DATABASE names.</summary>
internal static class ChooseDatabase
{
    public static RegisterDatabase? Read(out Refusal? refusal)
    {
        if (!DatabaseAddress.TryParse(Environment.GetEnvironmentVariable(DatabaseAddress.Variable), out var address, out var problem))
        {
            refusal = new(problem, $"For example: export {DatabaseAddress.Variable}=sqlite:register.db");
            return null;
        }

        refusal = null;
        return address.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDatabase(address.Location),
            DatabaseProvider.SqlServer => new SqlServerDatabase(address.Location),
        };
    }
}
