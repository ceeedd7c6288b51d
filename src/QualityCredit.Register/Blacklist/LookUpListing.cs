using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>The answer to the public's question. Whoever is not registered is not listed; the name is null then.</summary>
/// <param name="Code">The code that was asked about.</param>
/// <param name="Name">The name it is registered under.</param>
/// <param name="On">The day that was asked about.</param>
/// <param name="KnownAtUtc">The instant whose knowledge this is.</param>
/// <param name="Entries">The entries in force on the day; empty means "not listed".</param>
public sealed record ListingAnswer(EnterpriseCode Code, string? Name, DateOnly On, DateTime KnownAtUtc, IReadOnlyList<Listing> Entries)
{
    public bool IsListed => Entries.Count > 0;

    /// <summary>What stands beside the entries in force that a case published.</summary>
    public IReadOnlyList<ListingRemark> Remarks { get; init; } = [];

    /// <summary>Entries that were void from the start, as far as that is published.</summary>
    public IReadOnlyList<AnnulledListing> Annulled { get; init; } = [];

    /// <summary>What stands beside an entry, or null.</summary>
    public ListingRemark? RemarkOn(Listing entry) =>
        Remarks.FirstOrDefault(remark => remark.Department == entry.Provenance.Department && remark.Document == entry.Provenance.Document);
}

/// <summary>Says whether a code is on the blacklist. Computed from the dates of the entries, not from a job having run.</summary>
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
        ListingAnswer answer = new(code, enterprise.Name, on, knownAt, [.. entries.Select(entry => (Listing)entry.ToItem())]);
        var (remarks, annulled) = await ListingRemarks.ReadAsync(context, enterprise.Id, on, knownAtUtc ?? RegisterClock.Latest, ct);
        return answer with
        {
            Annulled = annulled,
            Remarks = [.. remarks.Where(remark => entries.Exists(entry => entry.Department == remark.Department && entry.Document == remark.Document))],
        };
    }
}
