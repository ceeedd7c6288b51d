using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

/// <summary>Whether a bundle may govern from a day on: it needs the report of exactly these texts against exactly what it takes over from.</summary>
internal sealed class CheckActivation(ActivePolicies policies)
{
    /// <returns>The report and the bundle in force, or the refusal.</returns>
    public async Task<(PolicySimulation? Simulation, ActivationRefused? Refusal)> ExecuteAsync(RegisterContext context, int bundle, DateOnly effectiveFrom, CancellationToken ct)
    {
        var calendar = await policies.CalendarAsync(ct);
        if (!calendar.Digests.TryGetValue(bundle, out var digest))
        {
            return (null, new BundleNotKept(bundle));
        }

        var inForce = calendar.BundleOn(effectiveFrom)!.Value;
        if (inForce == bundle)
        {
            return (null, new AlreadyInForce(bundle, effectiveFrom));
        }

        var published = await context.Runs.Published().Select(run => (DateOnly?)run.AsOf).FirstOrDefaultAsync(ct);
        if (published > effectiveFrom)
        {
            return (null, new EffectiveDayIsPast(published.Value));
        }

        var reports = await context.PolicySimulations.AsNoTracking().Where(row => row.Bundle == bundle).OrderByDescending(row => row.Id).ToListAsync(ct);
        if (reports.Count == 0)
        {
            return (null, new NoReport(digest));
        }

        if (reports.Find(report => report.Base == inForce) is null)
        {
            return (null, new BaseMoved(reports[0].Id, reports[0].Base, inForce));
        }

        var editions = GoverningEditions.On(effectiveFrom, await policies.LibraryOfAsync(bundle, ct)).Text;
        return reports.Find(report => report.Base == inForce && report.Fingerprints == editions) is { } fitting
            ? (fitting, null)
            : (null, new ReportOfOtherEditions(reports[0].Id, reports[0].AsOf, effectiveFrom));
    }
}
