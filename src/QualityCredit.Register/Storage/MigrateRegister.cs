using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Register.Storage;

/// <summary>Makes the database or brings it to the present model; says which migrations it applied.</summary>
public sealed class MigrateRegister(IDbContextFactory<RegisterContext> contexts, RegisterDatabase database, RegisterWriter writer, RowsWitness witness)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        string[] before = [.. await AppliedAsync(context, ct)];
        await database.MigrateAsync(context, ct);
        if (before.Length > 0)
        {
            await writer.WriteAsync((work, _, cancellation) => witness.SeeMigratedAsync(work, cancellation), ct);
        }

        return [.. (await context.Database.GetAppliedMigrationsAsync(ct)).Except(before)];
    }

    private static async Task<IEnumerable<string>> AppliedAsync(RegisterContext context, CancellationToken ct) =>
        await context.Database.CanConnectAsync(ct) ? await context.Database.GetAppliedMigrationsAsync(ct) : [];
}
