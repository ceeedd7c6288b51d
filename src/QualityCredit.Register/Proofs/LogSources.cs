using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
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
        var codes = await CodesAsync(context, listings.Select(item => RowKey.EnterpriseOf(item.Id)), ct);
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

    /// <summary>What the public list was made to show, each with its words and with whom the entry names.</summary>
    public static async Task<IReadOnlyList<LogSource>> OfListAsync(RegisterContext context, IReadOnlyList<ListingChange> changes, CancellationToken ct)
    {
        List<ListingStepRecord> steps = [.. context.ListingSteps.Local];
        foreach (var some in changes.Select(change => change.CaseId).Distinct().Chunk(500))
        {
            steps.AddRange(await context.ListingSteps.AsNoTracking().Where(step => EF.Parameter(some).Contains(step.CaseId)).OrderBy(step => step.CaseId).ThenBy(step => step.Number).ToListAsync(ct));
        }

        var byCase = steps.DistinctBy(step => (step.CaseId, step.Number)).ToLookup(step => step.CaseId);
        return [.. changes.Select(change =>
        {
            ListingStepRecord[] known = [.. byCase[change.CaseId].Where(step => step.Number <= change.Step).OrderBy(step => step.Number)];
            return known.LastOrDefault() is { } last && last.Number == change.Step
                ? new LogSource(LogSubject.ListingChange, change.Sequence, LogStatements.Of(change, last, Array.FindLast(known, step => !string.IsNullOrWhiteSpace(step.Persons))?.Persons))
                : null;
        }).OfType<LogSource>()];
    }

    public static async Task<IReadOnlyList<LogSource>> OfRedListAsync(RegisterContext context, IReadOnlyList<RedListStepRecord> steps, CancellationToken ct)
    {
        var codes = await CodesAsync(context, steps.Select(step => step.EnterpriseId), ct);
        return [.. steps.Select(step => new LogSource(
            LogSubject.RedListStep, RowKey.Of(step.EnterpriseId, step.Number), LogStatements.Of(step, codes.GetValueOrDefault(step.EnterpriseId, ""))))];
    }

    /// <summary>All that the public list was ever made to show.</summary>
    public static async Task<IReadOnlyList<LogSource>> OfListAsync(RegisterContext context, CancellationToken ct) =>
        await OfListAsync(context, await context.ListingChanges.AsNoTracking().OrderBy(change => change.Sequence).ToListAsync(ct), ct);

    public static async Task<IReadOnlyList<LogSource>> OfRedListAsync(RegisterContext context, CancellationToken ct) => await OfRedListAsync(
        context, await context.RedListSteps.AsNoTracking().OrderBy(step => step.RecordedUtc).ThenBy(step => step.EnterpriseId).ThenBy(step => step.Number).ToListAsync(ct), ct);

    /// <summary>The heads of the whole query ledger; those of single clients are handed out with their exports.</summary>
    public static IEnumerable<LogSource> OfHeads(IEnumerable<SignedLedgerHead> heads) =>
        heads.Where(head => head.ClientId == SignedLedgerHead.OfAll).Select(head => new LogSource(LogSubject.LedgerHead, head.Id, LogStatements.Of(head)));

    public static IEnumerable<LogSource> OfCuts(IEnumerable<LedgerCutRecord> cuts) => cuts.Select(cut => new LogSource(LogSubject.LedgerCut, cut.Number, LogStatements.Of(cut)));

    /// <summary>All that was ever removed from the query ledger.</summary>
    public static async Task<IReadOnlyList<LogSource>> OfCutsAsync(RegisterContext context, CancellationToken ct) =>
        [.. OfCuts(await context.LedgerCuts.AsNoTracking().OrderBy(cut => cut.Number).ToListAsync(ct))];

    /// <summary>Everything in the register that the log has to speak of.</summary>
    public static async Task<IReadOnlyList<LogSource>> OfRegisterAsync(RegisterContext context, CancellationToken ct)
    {
        var steps = await context.PolicySteps.AsNoTracking().OrderBy(step => step.Id).ToListAsync(ct);
        var items = await context.Evidence.AsNoTracking().Where(item => item.Kind == EvidenceKind.Listing).OrderBy(item => item.Id).ToListAsync(ct);
        var changes = await context.Changes.AsNoTracking().Where(change => change.OldListed != change.NewListed).OrderBy(change => change.Sequence).ToListAsync(ct);
        var heads = await context.LedgerHeads.AsNoTracking().Where(head => head.ClientId == SignedLedgerHead.OfAll).OrderBy(head => head.Id).ToListAsync(ct);
        return
        [
            .. await OfStepsAsync(context, steps, ct), .. await OfEvidenceAsync(context, items, ct), .. OfChanges(changes),
            .. await OfListAsync(context, ct), .. await OfRedListAsync(context, ct), .. OfHeads(heads), .. await OfCutsAsync(context, ct),
        ];
    }

    private static async Task<Dictionary<int, string>> CodesAsync(RegisterContext context, IEnumerable<int> enterprises, CancellationToken ct)
    {
        int[] ids = [.. enterprises.Distinct()];
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
