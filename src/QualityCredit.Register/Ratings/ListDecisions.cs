using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The published decisions on one enterprise, newest first; none where it is not registered.</summary>
public sealed class ListDecisions(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<IReadOnlyList<DecisionRecord>> ExecuteAsync(OrganizationCode code, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await EnterpriseIds.OfAsync(context, code, ct) is not { } enterprise)
        {
            return [];
        }

        var published = context.Runs.Where(run => run.State == RunState.Published).Select(run => run.Id);
        return await context.Decisions.AsNoTracking().InEnterprise(enterprise)
            .Where(decision => published.Contains(decision.RunId))
            .OrderByDescending(decision => decision.Id)
            .ToListAsync(ct);
    }
}
