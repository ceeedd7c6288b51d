using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.PublicList;

/// <summary>
/// The rows that the list is made of. The transparency log knows the numbers of all entries that were ever published, and so nothing
/// needs to be searched for.
/// </summary>
internal static class ListedRows
{
    public static IQueryable<long> ListedItems(this RegisterContext context) =>
        context.LogEntries.Where(leaf => leaf.Subject == LogSubject.Listing).Select(leaf => leaf.SourceId);

    public static IQueryable<EvidenceEntry> ListedEvidence(this RegisterContext context) =>
        context.Evidence.Where(item => context.ListedItems().Contains(item.Id));

    public static IQueryable<Enterprise> ListedEnterprises(this RegisterContext context) =>
        context.Enterprises.Where(row => context.ListedItems().Select(item => (int)(item / RowKey.SerialsPerEnterprise)).Contains(row.Id));

    public static IQueryable<FormerName> ListedFormerNames(this RegisterContext context) =>
        context.FormerNames.Where(row => context.ListedItems().Select(item => (int)(item / RowKey.SerialsPerEnterprise)).Contains(row.EnterpriseId));

    public static IQueryable<ListingCaseRecord> PublishedCases(this RegisterContext context) =>
        context.ListingCases.Where(row => context.ListingSteps.Any(step => step.CaseId == row.Id && step.Action == ListingAction.Publish));
}
