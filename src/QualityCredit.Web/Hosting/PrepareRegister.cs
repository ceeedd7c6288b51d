using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Hosting;

/// <summary>Brings the database to the present model before the first request, and says what it does.</summary>
internal sealed class PrepareRegister(MigrateRegister migrate, RegisterDatabase database)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        StartLog.Say("数据库", "Database", database.DisplayName);
        var applied = await migrate.ExecuteAsync(ct);
        if (applied.Count > 0)
        {
            StartLog.Say("建表", "Schema", string.Join(", ", applied));
        }
    }
}
