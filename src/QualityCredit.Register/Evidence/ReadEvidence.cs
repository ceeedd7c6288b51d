using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>An item with what happened to the statement: what it corrected, and when it was itself superseded or retracted since.</summary>
public sealed record KnownEvidence(long Id, EvidenceItem Item, DateTime? KnownUntilUtc, long? SupersedesId, string? RetractionReason);

/// <summary>The evidence of one enterprise: what had happened by a day, as it was known at an instant.</summary>
public sealed class ReadEvidence(IDbContextFactory<RegisterContext> contexts)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="validAt">Items of later days are left out; null for none.</param>
    /// <param name="knownAtUtc">The instant whose knowledge is asked for; null for now.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The newest first, or null where the enterprise is not registered.</returns>
    public async Task<IReadOnlyList<KnownEvidence>?> ExecuteAsync(OrganizationCode code, DateOnly? validAt, DateTime? knownAtUtc, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await EnterpriseIds.OfAsync(context, code, ct) is not { } enterprise)
        {
            return null;
        }

        var until = validAt ?? DateOnly.MaxValue;
        var entries = await context.Evidence.AsNoTracking().InEnterprise(enterprise).KnownAt(knownAtUtc ?? RegisterClock.Latest)
            .Where(entry => entry.OccurredOn <= until)
            .OrderByDescending(entry => entry.OccurredOn).ThenByDescending(entry => entry.Id)
            .ToListAsync(ct);
        return [.. entries.Select(entry => new KnownEvidence(entry.Id, entry.ToItem(), entry.KnownUntilUtc, entry.SupersedesId, entry.RetractionReason))];
    }
}
