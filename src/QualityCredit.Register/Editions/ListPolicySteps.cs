using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Editions;

/// <summary>Every step that was ever taken, newest first, and which bundle governs when.</summary>
public sealed record PolicyHistory(PolicyCalendar Calendar, IReadOnlyList<PolicyStep> Steps)
{
    /// <summary>What is asked for and neither agreed nor overtaken by another activation.</summary>
    public IReadOnlyList<PolicyStep> Open =>
        [.. Steps.Where(step => step.Kind == PolicyStepKind.Proposed
            && Calendar.BundleOn(step.EffectiveFrom!.Value) == step.Base
            && !Steps.Any(other => other.Kind == PolicyStepKind.Activated && other.Id > step.Id && other.Bundle == step.Bundle && other.EffectiveFrom == step.EffectiveFrom))];

    /// <summary>Whether an activation brings back what governed before.</summary>
    public bool IsRollback(PolicyStep activation) => activation.Kind == PolicyStepKind.Activated
        && (activation.Bundle == PolicyBundle.First || Steps.Any(step => step.Kind == PolicyStepKind.Activated && step.Id < activation.Id && step.Bundle == activation.Bundle));

    /// <summary>The bundle that governed before the one that governs on a day: what a roll-back goes to; null where there is none.</summary>
    public int? Before(DateOnly day) => Calendar.ActivationOn(day) is { } present ? Steps.First(step => step.Id == present.Step).Base : null;
}

public sealed class ListPolicySteps(ActivePolicies policies, IDbContextFactory<RegisterContext> contexts)
{
    public async Task<PolicyHistory> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var calendar = await policies.CalendarAsync(ct);
        return new(calendar, await context.PolicySteps.AsNoTracking().Where(step => step.Id <= calendar.LastStep).OrderByDescending(step => step.Id).ToListAsync(ct));
    }
}
