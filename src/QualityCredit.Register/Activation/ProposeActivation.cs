using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

/// <summary>A policy officer asks that a simulated bundle govern from a day on; an earlier one too: that is how one rolls back.</summary>
public sealed class ProposeActivation(ActivePolicies policies, RegisterWriter writer)
{
    private readonly CheckActivation _check = new(policies);

    /// <param name="wish">What, and from when.</param>
    /// <param name="officer">The account of who asks.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<ActivationReceipt> ExecuteAsync(ActivationWish wish, string officer, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => ProposeAsync(context, nowUtc, wish, officer, cancellation), ct);

    private async Task<ActivationReceipt> ProposeAsync(RegisterContext context, DateTime nowUtc, ActivationWish wish, string officer, CancellationToken ct)
    {
        var (simulation, refusal) = await _check.ExecuteAsync(context, wish.Bundle, wish.EffectiveFrom, ct);
        if (simulation is null)
        {
            return refusal!;
        }

        PolicyStep proposal = new()
        {
            Id = await context.PolicySteps.NextAsync(ct),
            Kind = PolicyStepKind.Proposed,
            AtUtc = nowUtc,
            Officer = officer,
            Bundle = wish.Bundle,
            Base = simulation.Base,
            Simulation = simulation.Id,
            EffectiveFrom = wish.EffectiveFrom,
            Basis = wish.Basis,
        };
        context.PolicySteps.Add(proposal);
        return new ActivationProposed(proposal);
    }
}

/// <summary>A bundle, the first day on which it is to govern, and the document or the reason.</summary>
public sealed record ActivationWish(int Bundle, DateOnly EffectiveFrom, string? Basis);
