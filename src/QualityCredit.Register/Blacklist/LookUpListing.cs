using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>
/// Says whether a code is, or was known to be, on the blacklist. Computed from the dates of the entries, not from a job having run. The
/// public is answered from memory, by the public list; the database knows what was known at any instant.
/// </summary>
public sealed class LookUpListing(IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    /// <param name="code">Nine or eighteen characters.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAtUtc">The instant whose knowledge is asked for; null for now.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<ListingAnswer> ExecuteAsync(EnterpriseCode code, DateOnly on, DateTime? knownAtUtc, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var knownAt = knownAtUtc ?? time.GetUtcNow().UtcDateTime;
        var enterprise = await context.Enterprises.Where(row => row.Code == code.Organization).Select(row => new { row.Id, row.Name }).SingleOrDefaultAsync(ct);
        if (enterprise is null)
        {
            return new(code, null, on, knownAt, []);
        }

        DateOnly none = default;
        var entries = await context.Evidence.AsNoTracking().InEnterprise(enterprise.Id).KnownAt(knownAtUtc ?? RegisterClock.Latest)
            .Where(entry => entry.Kind == EvidenceKind.Listing && entry.FromOn <= on
                && (entry.UntilOn == none || entry.UntilOn > on) && (entry.DoneOn == none || entry.DoneOn > on))
            .OrderBy(entry => entry.FromOn).ThenBy(entry => entry.Id)
            .ToListAsync(ct);
        var records = await context.ListingCases.AsNoTracking().Where(row => row.EnterpriseId == enterprise.Id).OrderBy(row => row.Id).ToListAsync(ct);
        var files = records.Count == 0 ? [] : await context.FilesOfAsync(records, ct);
        return new ListingAnswer(code, enterprise.Name, on, knownAt, [.. entries.Select(entry => (Listing)entry.ToItem())])
            .With([.. files.Select(file => PublishedCase.Of(file, knownAtUtc ?? RegisterClock.Latest)).OfType<PublishedCase>()]);
    }
}
