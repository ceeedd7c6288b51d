using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.PublicList;

/// <summary>Reads the whole list as it is known at the present instant of the register's clock: never half of what one write brought.</summary>
public sealed class ReadPublishedList(ListingGrounds grounds)
{
    internal async Task<PublishedList> ExecuteAsync(RegisterContext context, DateTime knownAtUtc, CancellationToken ct)
    {
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var entries = await context.ListedEvidence().Where(item => item.RecordedAtUtc <= knownAtUtc).OrderBy(item => item.FromOn).ThenBy(item => item.Id).ToListAsync(ct);
        var cases = (await context.FilesOfAsync(await context.PublishedCases().OrderBy(row => row.Id).ToListAsync(ct), ct)).ToLookup(file => file.Record.EnterpriseId);
        var entriesOf = entries.ToLookup(item => RowKey.EnterpriseOf(item.Id));
        var enterprises = await context.ListedEnterprises().ToListAsync(ct);
        var formerNames = (await context.ListedFormerNames().OrderByDescending(row => row.UntilUtc).ThenBy(row => row.NameKey).ToListAsync(ct)).ToLookup(row => row.EnterpriseId);
        ListedFile[] listed = [.. enterprises.Where(row => entriesOf.Contains(row.Id)).Select(row => new ListedFile(
            row, [.. entriesOf[row.Id]], [.. formerNames[row.Id]], [.. cases[row.Id]], knownAtUtc))];
        return new(listed.Select(Shown), listed.Sum(file => file.Writes), listed.Select(file => file.ChangedUtc).DefaultIfEmpty(DateTime.UnixEpoch).Max(), knownAtUtc);
    }

    private ListedEnterprise Shown(ListedFile file) => new()
    {
        Code = file.Enterprise.Code,
        CreditCode = file.Enterprise.CreditCode,
        Name = file.Enterprise.Name,
        FormerNames = [.. file.FormerNames.Where(name => name.NameKey != file.Enterprise.NameKey).Select(name => name.Name)],
        Region = file.Enterprise.Region,
        Entries = [.. file.Known.Select(EntryOf)],
        Cases = file.Cases,
    };

    private PublishedEntry EntryOf(EvidenceEntry item)
    {
        var listing = (Listing)item.ToItem();
        return new(item.Id, listing, grounds.WordsOf(listing.Ground), grounds.BasisOf(listing));
    }
}
