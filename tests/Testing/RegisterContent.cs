using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Testing;

/// <summary>
/// Everything that ratings leave behind, as lines: two registers with the same lines are in the same state. Numbers of runs and
/// instants are left out, for they tell how often the work was done and when.
/// </summary>
public static class RegisterContent
{
    public static async Task<IReadOnlyList<string>> ReadAsync(TemporaryRegister register, CancellationToken ct)
    {
        await using var context = register.NewContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return
        [
            .. (await context.Decisions.OrderBy(row => row.Id).ToListAsync(ct)).Select(row =>
                $"decision {row.Id} <{row.PreviousId}> {row.AsOf:O} {row.Policy} {Convert.ToHexString(row.Fingerprint, 0, 4)} outcome {row.Outcome} {row.Intensity} listed {row.Listed} "
                + $"points {row.Points} = {row.CreditPoints} + {row.CapabilityPoints} + {row.ProductPoints} next {row.NextChange:O} {row.Standing} risks {Convert.ToHexString(row.Risks)} {Convert.ToHexString(row.Digest, 0, 8)}"),
            .. (await context.StandingCorrections.OrderBy(row => row.DecisionId).ToListAsync(ct)).Select(row =>
                $"correction {row.DecisionId} since {row.FirstRestedId} {row.Standing}"),
            .. (await context.Statuses.OrderBy(row => row.EnterpriseId).ToListAsync(ct)).Select(row =>
                $"status {row.EnterpriseId} by {row.DecisionId} outcome {row.Outcome} {row.Intensity} listed {row.Listed} risk {row.HighestRisk} points {row.Points} "
                + $"rated {row.RatedOn:O} next {row.NextChange:O} {row.Standing} version {row.DataVersion} {Convert.ToHexString(row.Fingerprint, 0, 4)}"),
            .. (await context.ProductRisks.OrderBy(row => row.EnterpriseId).ThenBy(row => row.Serial).ToListAsync(ct)).Select(row =>
                $"risk {row.EnterpriseId}/{row.Serial} {row.Risk}"),
            .. (await context.Candidates.OrderBy(row => row.EnterpriseId).ThenBy(row => row.Rule).ToListAsync(ct)).Select(row =>
                $"candidate {row.EnterpriseId} {row.Rule} by {row.DecisionId} {row.Degree} {row.TermMonths} {row.RemovableAfterMonths} proposed {row.ProposedOn:O} withdrawn {row.WithdrawnOn:O}"),
            .. (await context.Changes.OrderBy(row => row.Sequence).ToListAsync(ct)).Select(row =>
                $"change {row.Sequence} of {row.EnterpriseId} {row.Code} {row.Kinds}: {row.OldOutcome} {row.OldIntensity} {row.OldListed} to {row.NewOutcome} {row.NewIntensity} {row.NewListed} by {row.DecisionId}"),
            .. (await context.DirtyEnterprises.OrderBy(row => row.EnterpriseId).ToListAsync(ct)).Select(row => $"dirty {row.EnterpriseId}"),
        ];
    }
}
