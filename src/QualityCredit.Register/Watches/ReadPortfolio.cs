using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <param name="Codes">In the order of the codes.</param>
/// <param name="Size">How many the client watches in all.</param>
public sealed record PortfolioPage(IReadOnlyList<WatchedCode> Codes, int Size);

/// <summary>The codes that a client watches.</summary>
public sealed class ReadPortfolio(IDbContextFactory<RegisterContext> contexts)
{
    public const int MostPerPage = 1_000;

    /// <param name="clientId">Whose.</param>
    /// <param name="after">The last code that is known already; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<PortfolioPage> ExecuteAsync(string clientId, OrganizationCode? after, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var watched = context.WatchedCodes.AsNoTracking().Where(row => row.ClientId == clientId && row.UntilFeed == null);
        var size = await watched.CountAsync(ct);
        var rest = after is { } code ? watched.Where(row => row.Code > code) : watched;
        return new(await rest.OrderBy(row => row.Code).Take(Math.Clamp(limit, 1, MostPerPage)).ToListAsync(ct), size);
    }
}
