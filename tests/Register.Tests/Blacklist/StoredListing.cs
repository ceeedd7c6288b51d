using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Blacklist;

/// <summary>
/// Whether a code is on the blacklist, read from the dates of the entries in the database, now or as it was known at an instant: by this the
/// list that is kept in memory is measured.
/// </summary>
internal static class StoredListing
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ListingAnswer> StoredListingAsync(this TemporaryRegister register, EnterpriseCode code, DateOnly on, DateTime? knownAtUtc = null)
    {
        await using var context = register.NewContext();
        var knownAt = knownAtUtc ?? RegisterClock.Latest;
        var enterprise = await context.Enterprises.Where(row => row.Code == code.Organization).Select(row => new { row.Id, row.Name }).SingleOrDefaultAsync(Ct);
        if (enterprise is null)
        {
            return new(code, null, on, knownAt, []);
        }

        DateOnly none = default;
        var entries = await context.Evidence.AsNoTracking().InEnterprise(enterprise.Id).KnownAt(knownAt)
            .Where(entry => entry.Kind == EvidenceKind.Listing && entry.FromOn <= on
                && (entry.UntilOn == none || entry.UntilOn > on) && (entry.DoneOn == none || entry.DoneOn > on))
            .OrderBy(entry => entry.FromOn).ThenBy(entry => entry.Id)
            .ToListAsync(Ct);
        var records = await context.ListingCases.AsNoTracking().Where(row => row.EnterpriseId == enterprise.Id).OrderBy(row => row.Id).ToListAsync(Ct);
        var files = records.Count == 0 ? [] : await context.FilesOfAsync(records, Ct);
        return new ListingAnswer(code, enterprise.Name, on, knownAt, [.. entries.Select(entry => (Listing)entry.ToItem())])
            .With([.. files.Select(file => PublishedCase.Of(file, knownAt)).OfType<PublishedCase>()]);
    }
}
