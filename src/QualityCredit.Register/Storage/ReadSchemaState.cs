using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Register.Storage;

/// <summary>Whether the database has the tables that this program works on.</summary>
public enum SchemaState
{
    Missing,
    Older,
    Present,
}

/// <summary>Asks without making or changing anything.</summary>
public sealed class ReadSchemaState(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<SchemaState> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (!await context.Database.CanConnectAsync(ct) || !(await context.Database.GetAppliedMigrationsAsync(ct)).Any())
        {
            return SchemaState.Missing;
        }

        return (await context.Database.GetPendingMigrationsAsync(ct)).Any() ? SchemaState.Older : SchemaState.Present;
    }
}
