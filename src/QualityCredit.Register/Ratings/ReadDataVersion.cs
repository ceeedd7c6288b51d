using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The version of what is published: the number of the last change in the change feed.</summary>
public sealed class ReadDataVersion(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<long> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0;
    }
}
