using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Hosting;

/// <summary>Brings the database to the present model before the first request, fills an empty one, and says what it does.</summary>
internal sealed class PrepareRegister(MigrateRegister migrate, RegisterDatabase database, FirstStart firstStart)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        StartLog.Say("数据库", "Database", database.DisplayName);
        if (await migrate.ExecuteAsync(ct) is { Count: > 0 } applied)
        {
            StartLog.Say("建表", "Tables made", string.Join(", ", applied));
        }

        await firstStart.ExecuteAsync(ct);
    }
}
