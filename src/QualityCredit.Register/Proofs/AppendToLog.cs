using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>
/// Adds leaves in the transaction that writes what they speak of: neither can be there without the other. What is published is published
/// with its leaf in the log.
/// </summary>
internal sealed class AppendToLog : RowsWitness
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await LogTrackedAsync((RegisterContext)eventData.Context!, cancellationToken);
        return result;
    }

    public override async Task SeeWrittenAsync(RegisterContext context, IReadOnlyCollection<object> rows, CancellationToken ct) => await AppendAsync(
        context, [.. await LogSources.OfEvidenceAsync(context, rows.OfType<EvidenceEntry>(), ct), .. LogSources.OfChanges(rows.OfType<StatusChange>())], ct);

    /// <summary>
    /// Begins the log of a register that is older than the log, or than what the log speaks of by now: without it, certificates would know
    /// of no listing. What has leaves already is not touched, so that a row written behind the system's back stays without one.
    /// </summary>
    public override async Task SeeMigratedAsync(RegisterContext context, CancellationToken ct)
    {
        var spoken = await context.LogEntries.Select(entry => entry.Subject).Distinct().ToListAsync(ct);
        if (spoken.Count == 0)
        {
            await AppendAsync(context, await LogSources.OfRegisterAsync(context, ct), ct);
            return;
        }

        await AppendAsync(
            context,
            [
                .. spoken.Contains(LogSubject.ListingChange) ? [] : await LogSources.OfListAsync(context, ct),
                .. spoken.Contains(LogSubject.RedListStep) ? [] : await LogSources.OfRedListAsync(context, ct),
                .. spoken.Contains(LogSubject.LedgerCut) ? [] : await LogSources.OfCutsAsync(context, ct),
            ],
            ct);
    }

    private static async Task LogTrackedAsync(RegisterContext context, CancellationToken ct)
    {
        var items = Changed<EvidenceEntry>(context, item => item.KnownUntilUtc is not null);
        var changes = Changed<StatusChange>(context, _ => false);
        var steps = Changed<PolicyStep>(context, _ => false);
        var list = Changed<ListingChange>(context, _ => false);
        var red = Changed<RedListStepRecord>(context, _ => false);
        var heads = Changed<SignedLedgerHead>(context, _ => false);
        var cuts = Changed<LedgerCutRecord>(context, _ => false);
        if (items.Count + changes.Count + steps.Count + list.Count + red.Count + heads.Count + cuts.Count > 0)
        {
            await AppendAsync(
                context,
                [
                    .. await LogSources.OfStepsAsync(context, steps, ct),
                    .. await LogSources.OfEvidenceAsync(context, items, ct),
                    .. LogSources.OfChanges(changes),
                    .. await LogSources.OfListAsync(context, list, ct),
                    .. await LogSources.OfRedListAsync(context, red, ct),
                    .. LogSources.OfHeads(heads),
                    .. LogSources.OfCuts(cuts),
                ],
                ct);
        }
    }

    private static List<T> Changed<T>(RegisterContext context, Func<T, bool> speaksWhenModified)
        where T : class => [.. context.ChangeTracker.Entries<T>()
            .Where(row => row.State == EntityState.Added || (row.State == EntityState.Modified && speaksWhenModified(row.Entity)))
            .Select(row => row.Entity)];

    private static async Task AppendAsync(RegisterContext context, IReadOnlyList<LogSource> sources, CancellationToken ct)
    {
        if (sources.Count == 0)
        {
            return;
        }

        var next = context.LogEntries.Local.Count > 0 ? context.LogEntries.Local.Max(entry => entry.Index) + 1 : await context.LogEntries.MaxAsync(entry => (int?)entry.Index, ct) + 1 ?? 0;
        // A register that is older than the log begins it with what it holds.
        var all = next == 0 ? [.. await LogSources.OfRegisterAsync(context, ct), .. sources] : sources;
        var known = await KnownAsync(context, sources, ct);
        foreach (var source in all.DistinctBy(source => (source.Subject, source.SourceId)).Where(source => !known.Contains((source.Subject, source.SourceId))))
        {
            LogLeaf leaf = new(RandomNumberGenerator.GetBytes(LogLeaf.SaltLength), source.Statement);
            context.LogEntries.Add(new()
            {
                Index = next++,
                Subject = source.Subject,
                SourceId = source.SourceId,
                Salt = leaf.Salt,
                Statement = leaf.Statement,
                Hash = leaf.Hash(),
            });
        }
    }

    /// <summary>An item that is closed was published before: that leaf is there already.</summary>
    private static async Task<HashSet<(LogSubject Subject, long SourceId)>> KnownAsync(RegisterContext context, IReadOnlyList<LogSource> sources, CancellationToken ct)
    {
        HashSet<(LogSubject, long)> known = [.. context.LogEntries.Local.Select(entry => (entry.Subject, entry.SourceId))];
        long[] closed = [.. sources.Where(source => source.Subject == LogSubject.ListingClosed).Select(source => source.SourceId)];
        foreach (var some in closed.Chunk(500))
        {
            known.UnionWith((await context.LogEntries
                .Where(entry => (entry.Subject == LogSubject.Listing || entry.Subject == LogSubject.ListingClosed) && EF.Parameter(some).Contains(entry.SourceId))
                .Select(entry => new { entry.Subject, entry.SourceId }).ToListAsync(ct)).Select(entry => (entry.Subject, entry.SourceId)));
        }

        return known;
    }
}
