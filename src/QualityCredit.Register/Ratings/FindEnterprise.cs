using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>An enterprise with what the register shows of it; the status is null before its first rating.</summary>
public sealed record RegisteredEnterprise(
    Enterprise Enterprise,
    IReadOnlyList<FormerName> FormerNames,
    IReadOnlyList<RegisteredProduct> Products,
    IReadOnlyList<ProductRisk> Risks,
    EnterpriseStatus? Status);

/// <summary>Looks an enterprise up by its code, nine or eighteen characters.</summary>
public sealed class FindEnterprise(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<RegisteredEnterprise?> ExecuteAsync(EnterpriseCode code, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await context.Enterprises.SingleOrDefaultAsync(row => row.Code == code.Organization, ct) is not { } enterprise)
        {
            return null;
        }

        return new(
            enterprise,
            await context.FormerNames.Where(row => row.EnterpriseId == enterprise.Id && row.NameKey != enterprise.NameKey).OrderByDescending(row => row.UntilUtc).ToListAsync(ct),
            await context.Products.Where(row => row.EnterpriseId == enterprise.Id).OrderBy(row => row.Id).ToListAsync(ct),
            await context.ProductRisks.Where(row => row.EnterpriseId == enterprise.Id).OrderBy(row => row.Serial).ToListAsync(ct),
            await context.Statuses.SingleOrDefaultAsync(row => row.EnterpriseId == enterprise.Id, ct));
    }
}
