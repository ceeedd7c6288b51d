using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Register.Activation;

/// <summary>
/// Rates the enterprises of a part on one thread as the next run would under the draft, and as it would without it: whoever would be
/// decided anew is rated, and all others stand as they are published. Nothing is written.
/// </summary>
internal sealed class SimulateEnterprises(SimulationScope scope, FactsReader reader)
{
    public SimulationTally Tally { get; } = new();

    public void Execute(PlannedPartition partition, CancellationToken ct) => new VisitEnterprises(reader, Simulate, Tally.Fail).Execute(partition, ct);

    private void Simulate()
    {
        var (present, draft) = (scope.Base.ProgramOf(reader.Region), scope.Draft.ProgramOf(reader.Region));
        if (draft is null)
        {
            Tally.Fail(reader.EnterpriseId, $"no-policy-in-force: under the draft none governs region {reader.Region}.");
            return;
        }

        var prior = reader.Prior;
        RatedState? published = prior.Exists ? new(prior.Outcome.Number, prior.Intensity, prior.Listed) : null;
        var before = Decide(present);
        var after = draft.Fingerprint == present?.Fingerprint ? before : Decide(draft);
        var (stateBefore, stateAfter) = (before is null ? published : StateOf(before), after is null ? published!.Value : StateOf(after));

        Tally.Count(stateBefore, stateAfter);
        Tally.Decided += after is null ? 0 : 1;
        Tally.ChangesWithoutDraft += stateBefore is { } without && Changes(published, without) ? 1 : 0;
        if (Changes(published, stateAfter))
        {
            Tally.Changes.Add(new(reader.EnterpriseId, published, stateAfter));
        }

        if (!ReferenceEquals(before, after))
        {
            Compare(stateBefore, stateAfter, (present, before), (draft, after));
        }
    }

    private void Compare(RatedState? stateBefore, RatedState stateAfter, (RatingProgram? Program, RatingDecision? Decision) before, (RatingProgram Program, RatingDecision? Decision) after)
    {
        var (proposedBefore, proposedAfter) = (ProposedBy(before.Decision), ProposedBy(after.Decision));
        SimulatedMove move = new(
            reader.EnterpriseId,
            reader.Region,
            reader.Size,
            before.Decision is null ? reader.Prior.DecisionId : 0,
            stateBefore,
            stateAfter,
            proposedAfter.Length == 0 ? [] : [.. proposedAfter.Except(proposedBefore)],
            proposedBefore.Length == 0 ? [] : [.. proposedBefore.Except(proposedAfter)]);
        if (move.IsMover)
        {
            Tally.Blame(
                (before.Decision ?? Rate(before.Program))?.Applied() ?? [],
                (after.Decision ?? Rate(after.Program))?.Applied() ?? []);
        }

        if (move.IsMover || move.Proposed.Count + move.Withdrawn.Count > 0)
        {
            Tally.Moves.Add(move);
        }
    }

    private static bool Changes(RatedState? published, RatedState now) => PublicState.Between(published?.Public, now.Public) != StatusChangeKinds.None;

    /// <returns>Null where the published decision stands.</returns>
    private RatingDecision? Decide(RatingProgram? program) =>
        program is null || (reader.Prior.Stands(program, scope.AsOf) && !scope.Dirty.Contains(reader.EnterpriseId)) ? null : Rate(program);

    private RatingDecision? Rate(RatingProgram? program) => program?.Rate(reader.FactsFrom(scope.Corrected.Of(reader.EnterpriseId, reader.Prior.Standing)), scope.AsOf);

    private RatedState StateOf(RatingDecision decision) =>
        new(decision.Outcome.Number, decision.Intensity, ListingsInForce.Lists(reader.Evidence, scope.AsOf, out _));

    private string[] ProposedBy(RatingDecision? decision) => decision switch
    {
        null => scope.Proposed.TryGetValue(reader.EnterpriseId, out var rules) ? rules : [],
        { ProposesListing: false } => [],
        _ => [.. decision.Candidates.Select(candidate => candidate.Rule.Name).Distinct().Order(StringComparer.Ordinal)],
    };
}
