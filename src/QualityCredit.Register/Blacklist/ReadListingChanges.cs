using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>The changes of the public list after a number, in order.</summary>
public sealed class ReadListingChanges(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 1000;

    public async Task<IReadOnlyList<ListingChange>> ExecuteAsync(long since, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.ListingChanges.AsNoTracking().Where(change => change.Sequence > since)
            .OrderBy(change => change.Sequence).Take(Math.Clamp(limit, 1, MostPerPage)).ToListAsync(ct);
    }
}
