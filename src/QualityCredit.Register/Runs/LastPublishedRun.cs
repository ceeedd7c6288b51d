using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Runs;

/// <summary>The last run of the whole register that is published, or null before the first.</summary>
public sealed class LastPublishedRun(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<RescoringRun?> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Runs.AsNoTracking().Published().OfTheRegister().FirstOrDefaultAsync(ct);
    }
}
