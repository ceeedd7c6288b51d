using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>What the published decisions propose for listing one enterprise; proposals that were withdrawn come last.</summary>
public sealed class ListCandidates(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<IReadOnlyList<ListingCandidate>> ExecuteAsync(OrganizationCode code, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await EnterpriseIds.OfAsync(context, code, ct) is not { } enterprise)
        {
            return [];
        }

        var candidates = await context.Candidates.AsNoTracking().Where(candidate => candidate.EnterpriseId == enterprise).ToListAsync(ct);
        return [.. candidates.OrderBy(candidate => candidate.WithdrawnOn is not null).ThenByDescending(candidate => candidate.ProposedOn).ThenBy(candidate => candidate.Rule, StringComparer.Ordinal)];
    }
}
