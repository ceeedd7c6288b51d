using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Rates the enterprises of a partition on one thread. Whoever is dirty, due, new or under another edition is decided anew from where
/// the decision in force left it; a full run checks the others: from where that decision started, it must come out the same.
/// </summary>
internal sealed class RatePartition(ActiveRun run, Considered scope, FactsReader reader)
{
    public PartitionResult Execute(PlannedPartition partition, CancellationToken ct)
    {
        PartitionResult result = new(run, partition);
        new VisitEnterprises(reader, () => Rate(result), result.Fail).Execute(partition, ct);
        return result;
    }

    private void Rate(PartitionResult result)
    {
        if (run.Editions.ProgramOf(reader.Region) is not { } program)
        {
            result.Fail(reader.EnterpriseId, $"no-policy-in-force: none governs region {reader.Region}.");
        }
        else if (IsToBeDecided(program))
        {
            Decide(program, result);
        }
        else if (run.Kind == RunKind.Full)
        {
            Check(program, result);
        }
    }

    private bool IsToBeDecided(RatingProgram program) => !reader.Prior.Stands(program, run.AsOf) || scope.Dirty.Contains(reader.EnterpriseId);

    private void Decide(RatingProgram program, PartitionResult result)
    {
        var prior = reader.Prior;
        var decision = program.Rate(reader.FactsFrom(scope.Corrected.Of(reader.EnterpriseId, prior.Standing)), run.AsOf);
        var record = decision.ToRecord(reader.EnterpriseId, prior.DecisionId, (run.Id, run.KnownAtUtc), reader.Products, reader.Evidence);
        result.Decisions.Add(record);
        if (scope.Corrected.Find(reader.EnterpriseId) is { } corrected)
        {
            result.Corrections.Add(StandingCorrection.Of(record, corrected.FirstRestedId, corrected.Standing));
        }

        result.Rated++;
        PublicState? before = prior.Exists ? new(prior.Outcome.Number, prior.Intensity, prior.Listed) : null;
        if (PublicState.Between(before, new(record.Outcome, record.Intensity, record.Listed)) != StatusChangeKinds.None)
        {
            result.Changed++;
        }

        AddCandidates(decision, result);
    }

    private void Check(RatingProgram program, PartitionResult result)
    {
        var prior = reader.ReadPriorDecision();
        var decision = program.Rate(reader.FactsFrom(prior.StandingBefore), run.AsOf);
        Span<byte> digest = stackalloc byte[32];
        decision.Digest(digest);
        if (digest.SequenceEqual(prior.Digest))
        {
            result.Rated++;
        }
        else
        {
            result.Fail(reader.EnterpriseId, $"digest-mismatch: decision {reader.Prior.DecisionId} comes out differently, though nothing new is known and nothing was due.");
        }
    }

    private void AddCandidates(RatingDecision decision, PartitionResult result) =>
        result.Candidates.AddRange(decision.Candidates.Select(candidate => new RunCandidate
        {
            RunId = run.Id,
            EnterpriseId = reader.EnterpriseId,
            Rule = candidate.Rule.Name,
            Degree = candidate.Candidate.Degree,
            TermMonths = candidate.Candidate.TermMonths,
            RemovableAfterMonths = candidate.Candidate.RemovableAfterMonths,
        }));
}
