using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>What is stated of one row.</summary>
internal sealed record LogSource(LogSubject Subject, long SourceId, string Statement);

/// <summary>Turns rows into what the log states of them.</summary>
internal static class LogSources
{
    /// <summary>The entries of the blacklist among items of evidence, and for those that are no longer known also that.</summary>
    public static async Task<IReadOnlyList<LogSource>> OfEvidenceAsync(RegisterContext context, IEnumerable<EvidenceEntry> items, CancellationToken ct)
    {
        EvidenceEntry[] listings = [.. items.Where(item => item.Kind == EvidenceKind.Listing)];
        var codes = await CodesAsync(context, listings, ct);
        return [.. listings.SelectMany(item =>
        {
            var code = codes.GetValueOrDefault(RowKey.EnterpriseOf(item.Id), "");
            LogSource published = new(LogSubject.Listing, item.Id, LogStatements.OfListing(item, code));
            return item.KnownUntilUtc is null ? [published] : (LogSource[])[published, new(LogSubject.ListingClosed, item.Id, LogStatements.OfClosing(item, code))];
        })];
    }

    public static IEnumerable<LogSource> OfChanges(IEnumerable<StatusChange> changes) =>
        changes.Where(LogStatements.SpeaksOfListing).Select(change => new LogSource(LogSubject.Status, change.Sequence, LogStatements.Of(change)));

    public static async Task<IReadOnlyList<LogSource>> OfStepsAsync(RegisterContext context, IReadOnlyList<PolicyStep> steps, CancellationToken ct)
    {
        if (steps.Count == 0)
        {
            return [];
        }

        var digests = await context.PolicyBundles.ToDictionaryAsync(bundle => bundle.Number, bundle => bundle.Digest, ct);
        foreach (var added in context.PolicyBundles.Local)
        {
            digests[added.Number] = added.Digest;
        }

        return [.. steps.Select(step => new LogSource(LogSubject.PolicyStep, step.Id, LogStatements.Of(step, digests.GetValueOrDefault(step.Bundle))))];
    }

    /// <summary>Everything in the register that the log has to speak of.</summary>
    public static async Task<IReadOnlyList<LogSource>> OfRegisterAsync(RegisterContext context, CancellationToken ct)
    {
        var steps = await context.PolicySteps.AsNoTracking().OrderBy(step => step.Id).ToListAsync(ct);
        var items = await context.Evidence.AsNoTracking().Where(item => item.Kind == EvidenceKind.Listing).OrderBy(item => item.Id).ToListAsync(ct);
        var changes = await context.Changes.AsNoTracking().Where(change => change.OldListed != change.NewListed).OrderBy(change => change.Sequence).ToListAsync(ct);
        return [.. await OfStepsAsync(context, steps, ct), .. await OfEvidenceAsync(context, items, ct), .. OfChanges(changes)];
    }

    private static async Task<Dictionary<int, string>> CodesAsync(RegisterContext context, EvidenceEntry[] items, CancellationToken ct)
    {
        int[] ids = [.. items.Select(item => RowKey.EnterpriseOf(item.Id)).Distinct()];
        Dictionary<int, string> codes = [];
        foreach (var some in ids.Chunk(500))
        {
            foreach (var row in await context.Enterprises.Where(enterprise => EF.Parameter(some).Contains(enterprise.Id)).Select(enterprise => new { enterprise.Id, enterprise.Code }).ToListAsync(ct))
            {
                codes[row.Id] = row.Code.Compact;
            }
        }

        foreach (var added in context.Enterprises.Local)
        {
            codes[added.Id] = added.Code.Compact;
        }

        return codes;
    }
}
