using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// How many enterprises each policy governs, by the decisions that are published. Counting reads every status once, so the answer is
/// kept until the next run is published.
/// </summary>
public sealed class CountGoverned(IDbContextFactory<RegisterContext> contexts, ActivePolicies policies)
{
    private (long Run, IReadOnlyDictionary<string, int> Counts)? _known;

    /// <summary>By name of the policy; one that governs nobody is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var run = await context.Runs.Published().Select(published => (long?)published.Id).FirstOrDefaultAsync(ct) ?? 0;
        if (_known is { } known && known.Run == run)
        {
            return known.Counts;
        }

        var editions = await context.Statuses.GroupBy(status => status.Fingerprint)
            .Select(group => new { Fingerprint = group.Key, Enterprises = group.Count(), Day = group.Max(status => status.RatedOn) }).ToListAsync(ct);
        Dictionary<string, int> counts = [];
        foreach (var edition in editions)
        {
            if (await policies.ProgramOfAsync(PolicyFingerprint.FromBytes(edition.Fingerprint), edition.Day, ct) is { } program)
            {
                counts[program.Policy] = counts.GetValueOrDefault(program.Policy) + edition.Enterprises;
            }
        }

        _known = (run, counts);
        return counts;
    }
}
