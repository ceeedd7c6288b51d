using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>A client's own jobs; those of others are not there for it.</summary>
public sealed class FindCreditJobs(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 200;

    public async Task<CreditJob?> OneAsync(string clientId, int id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditJobs.AsNoTracking().Of(clientId).SingleOrDefaultAsync(job => job.Id == id, ct);
    }

    /// <param name="clientId">Whose.</param>
    /// <param name="before">Only older ones than this; null for the newest.</param>
    /// <param name="limit">The most.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<CreditJob>> ExecuteAsync(string clientId, int? before, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditJobs.AsNoTracking().Of(clientId).Where(job => before == null || job.Id < before)
            .OrderByDescending(job => job.Id).Take(Math.Clamp(limit, 1, MostPerPage)).ToListAsync(ct);
    }
}

internal static class CreditJobQueries
{
    /// <summary>The job that a client sent under a key: the key is free again when the result is deleted.</summary>
    public static IQueryable<CreditJob> UnderKey(this IQueryable<CreditJob> jobs, string clientId, string key) => jobs.Of(clientId).Where(job => job.Key == key && job.ForgottenUtc == null);

    public static IQueryable<CreditJob> Of(this IQueryable<CreditJob> jobs, string clientId) => jobs.Where(job => job.ClientId == clientId && job.State != CreditJobState.Receiving);
}
