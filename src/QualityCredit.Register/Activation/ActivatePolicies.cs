using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

/// <summary>A second policy officer agrees to what the first asked for: neither who asked nor who made its report.</summary>
public sealed class ActivatePolicies(ActivePolicies policies, RegisterWriter writer)
{
    private readonly CheckActivation _check = new(policies);

    /// <param name="wish">What was asked for; the basis is that of the one who agrees.</param>
    /// <param name="officer">The account of who agrees.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<ActivationReceipt> ExecuteAsync(ActivationWish wish, string officer, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => ActivateAsync(context, nowUtc, wish, officer, cancellation), ct);

    private async Task<ActivationReceipt> ActivateAsync(RegisterContext context, DateTime nowUtc, ActivationWish wish, string officer, CancellationToken ct)
    {
        var (simulation, refusal) = await _check.ExecuteAsync(context, wish.Bundle, wish.EffectiveFrom, ct);
        if (simulation is null)
        {
            return refusal!;
        }

        var proposals = await context.PolicySteps.AsNoTracking()
            .Where(step => step.Kind == PolicyStepKind.Proposed && step.Bundle == wish.Bundle && step.Base == simulation.Base && step.EffectiveFrom == wish.EffectiveFrom)
            .OrderByDescending(step => step.Id).ToListAsync(ct);
        if (proposals.Count == 0)
        {
            return new NoProposal(wish.Bundle, wish.EffectiveFrom);
        }

        var simulatedBy = await SimulatedByAsync(context, proposals, ct);
        if (proposals.Find(proposal => proposal.Officer != officer && simulatedBy[proposal.Simulation!.Value] != officer) is not { } proposal)
        {
            return new SecondPersonNeeded(officer, proposals[0].Id);
        }

        PolicyStep activation = new()
        {
            Id = await context.PolicySteps.NextAsync(ct),
            Kind = PolicyStepKind.Activated,
            AtUtc = nowUtc,
            Officer = officer,
            Bundle = wish.Bundle,
            Base = simulation.Base,
            Simulation = proposal.Simulation,
            Proposal = proposal.Id,
            EffectiveFrom = wish.EffectiveFrom,
            Basis = wish.Basis,
        };
        context.PolicySteps.Add(activation);
        return new PoliciesActivated(activation);
    }

    private static Task<Dictionary<int, string?>> SimulatedByAsync(RegisterContext context, IEnumerable<PolicyStep> proposals, CancellationToken ct)
    {
        int[] ids = [.. proposals.Select(proposal => proposal.Simulation!.Value).Distinct()];
        return context.PolicySimulations.Where(simulation => EF.Parameter(ids).Contains(simulation.Id)).ToDictionaryAsync(simulation => simulation.Id, simulation => simulation.Officer, ct);
    }
}
