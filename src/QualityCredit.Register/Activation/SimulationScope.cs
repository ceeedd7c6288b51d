using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

/// <summary>What a simulation looks at, fixed before it begins.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="KnownAtUtc">The instant whose knowledge is read.</param>
/// <param name="Base">Who governs where without the draft.</param>
/// <param name="Draft">Who governs where under it.</param>
/// <param name="Last">The last enterprise.</param>
/// <param name="Dirty">Those of whom something new is known since they were rated.</param>
/// <param name="Corrected">Those of them who start from another standing than the last decision left them.</param>
/// <param name="Proposed">The open candidates by enterprise.</param>
/// <param name="Run">The run that everybody reads, 0 before the first.</param>
/// <param name="DataVersion">The version of what is published.</param>
internal sealed record SimulationScope(
    DateOnly AsOf,
    DateTime KnownAtUtc,
    GoverningEditions Base,
    GoverningEditions Draft,
    int Last,
    HashSet<int> Dirty,
    CorrectedStandings Corrected,
    IReadOnlyDictionary<int, string[]> Proposed,
    long Run,
    long DataVersion)
{
    public static async Task<SimulationScope> ReadAsync(
        RegisterContext context, CorrectStandings correct, DateOnly asOf, GoverningEditions present, GoverningEditions draft, CancellationToken ct)
    {
        var knownAtUtc = InstantConverter.FromMilliseconds(await context.Clock.Select(clock => clock.LastMilliseconds).SingleAsync(ct));
        var dirty = await context.DirtyEnterprises.Select(dirty => dirty.EnterpriseId).ToHashSetAsync(ct);
        var open = context.Candidates.Where(candidate => candidate.WithdrawnOn == null).Select(candidate => new { candidate.EnterpriseId, candidate.Rule });
        var last = await context.Enterprises.MaxAsync(enterprise => (int?)enterprise.Id, ct) ?? 0;
        var corrected = await correct.OfDirtyAsync(dirty, asOf, knownAtUtc, ct);
        var proposed = (await open.ToListAsync(ct)).GroupBy(candidate => candidate.EnterpriseId)
            .ToDictionary(group => group.Key, group => group.Select(candidate => candidate.Rule).Order(StringComparer.Ordinal).ToArray());
        var (run, dataVersion) = (await LastRunAsync(context, ct), await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0);
        return new(asOf, knownAtUtc, present, draft, last, dirty, corrected, proposed, run, dataVersion);
    }

    public static async Task<long> LastRunAsync(RegisterContext context, CancellationToken ct) =>
        await context.Runs.Published().Select(run => (long?)run.Id).FirstOrDefaultAsync(ct) ?? 0;
}
