using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

/// <summary>A stored report, and every change that it expects of the run after the activation.</summary>
public sealed record StoredSimulation(PolicySimulation Simulation, SimulationReport Report)
{
    public IReadOnlyList<ExpectedChange> ExpectedChanges => PackTexts.Unpack(Simulation.Changes, PackedReport.Default.IReadOnlyListExpectedChange);
}

public sealed class FindSimulation(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<StoredSimulation?> ExecuteAsync(int id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.PolicySimulations.AsNoTracking().SingleOrDefaultAsync(simulation => simulation.Id == id, ct) is { } simulation
            ? new(simulation, PackTexts.Unpack(simulation.Report, PackedReport.Default.SimulationReport))
            : null;
    }

    /// <summary>The last report of a bundle, or null.</summary>
    public async Task<int?> LastOfAsync(int bundle, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.PolicySimulations.Where(simulation => simulation.Bundle == bundle).MaxAsync(simulation => (int?)simulation.Id, ct);
    }
}
