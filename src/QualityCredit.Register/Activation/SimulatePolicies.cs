using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

public abstract record SimulationReceipt;

/// <summary>The report is kept.</summary>
public sealed record Simulated(PolicySimulation Simulation, SimulationReport Report) : SimulationReceipt;

public abstract record SimulationRefused(string Reason) : SimulationReceipt;

public sealed record UnknownBundle(int Bundle) : SimulationRefused("bundle-not-kept");

/// <summary>What is published cannot be decided otherwise afterwards.</summary>
public sealed record SimulatedDayIsPast(DateOnly PublishedAsOf) : SimulationRefused("earlier-than-published");

public sealed record DraftNotInForce(DateOnly AsOf) : SimulationRefused("no-policy-in-force");

/// <summary>A run was published meanwhile: the counts would be of two states.</summary>
public sealed record PublishedMeanwhile() : SimulationRefused("published-meanwhile");

/// <summary>Rates the whole register under a draft in memory, compares with what is in force, and keeps the report.</summary>
public sealed class SimulatePolicies(
    ActivePolicies policies, SimulateRegister simulate, BuildReport build, CorrectStandings correct, IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, TimeProvider time)
{
    /// <param name="bundle">The draft, see <see cref="StoreDraft"/>.</param>
    /// <param name="asOf">The day on which it is to govern.</param>
    /// <param name="officer">The account of who asks; null where nobody signed in.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels it; nothing is kept then.</param>
    public async Task<SimulationReceipt> ExecuteAsync(int bundle, DateOnly asOf, string? officer, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        var calendar = await policies.CalendarAsync(ct);
        if (!calendar.Digests.ContainsKey(bundle) || calendar.BundleOn(asOf) is not { } present)
        {
            return new UnknownBundle(bundle);
        }

        var (draft, inForce) = (await policies.LibraryOfAsync(bundle, ct), await policies.LibraryOfAsync(present, ct));
        await using var context = await contexts.CreateDbContextAsync(ct);
        var published = await context.Runs.Published().Select(run => (DateOnly?)run.AsOf).FirstOrDefaultAsync(ct);
        if (published > asOf)
        {
            return new SimulatedDayIsPast(published.Value);
        }

        var scope = await SimulationScope.ReadAsync(context, correct, asOf, GoverningEditions.On(asOf, inForce), GoverningEditions.On(asOf, draft), ct);
        if (scope.Draft.IsEmpty)
        {
            return new DraftNotInForce(asOf);
        }

        var startedUtc = time.GetUtcNow().UtcDateTime;
        var tally = await simulate.ExecuteAsync(scope, progress, ct);
        var changes = Task.Run(() => PackTexts.Pack(tally.Changes, PackedReport.Default.IReadOnlyListExpectedChange), ct);
        var report = await build.ExecuteAsync(scope, tally, (calendar.Digests[bundle], draft), (calendar.Digests[present], inForce), ct);
        if (await SimulationScope.LastRunAsync(context, ct) != scope.Run)
        {
            return new PublishedMeanwhile();
        }

        var packed = await changes;
        var kept = await writer.WriteAsync((writing, nowUtc, cancellation) => KeepAsync(writing, nowUtc, id => new()
        {
            Id = id,
            Bundle = bundle,
            Base = present,
            AsOf = asOf,
            KnownAtUtc = scope.KnownAtUtc,
            DataVersion = scope.DataVersion,
            Fingerprints = scope.Draft.Text,
            Officer = officer,
            StartedUtc = startedUtc,
            FinishedUtc = nowUtc,
            Enterprises = report.Enterprises,
            Movers = report.Movers,
            Failed = report.Failed,
            Report = PackTexts.Pack(report, PackedReport.Default.SimulationReport),
            Changes = packed,
        },
        cancellation), ct);
        return new Simulated(kept, report);
    }

    private static async Task<PolicySimulation> KeepAsync(RegisterContext context, DateTime nowUtc, Func<int, PolicySimulation> row, CancellationToken ct)
    {
        var simulation = row((await context.PolicySimulations.MaxAsync(kept => (int?)kept.Id, ct) ?? 0) + 1);
        context.PolicySimulations.Add(simulation);
        context.PolicySteps.Add(new()
        {
            Id = await context.PolicySteps.NextAsync(ct),
            Kind = PolicyStepKind.Simulated,
            AtUtc = nowUtc,
            Officer = simulation.Officer,
            Bundle = simulation.Bundle,
            Base = simulation.Base,
            Simulation = simulation.Id,
        });
        return simulation;
    }
}
