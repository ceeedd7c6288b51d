using System.Data.Common;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Rates the enterprises of a partition on one thread. Whoever is dirty, due, new or under another edition is decided anew from where
/// the decision in force left it; a full run checks the others: from where that decision started, it must come out the same.
/// </summary>
internal sealed class RatePartition(ActiveRun run, IReadOnlySet<int> dirty, FactsReader reader)
{
    private const int EnterprisesBetweenCancellation = 256;

    public PartitionResult Execute(PlannedPartition partition, CancellationToken ct)
    {
        PartitionResult result = new(run, partition);
        if (partition.IsDense)
        {
            Pass(partition.From, partition.To, partition.Ids, result, ct);
            return result;
        }

        var ids = partition.Ids!.Value.Span;
        for (var i = 0; i < ids.Length; i++)
        {
            Pass(ids[i], ids[i] + 1, null, result, ct);
        }

        return result;
    }

    private void Pass(int from, int to, ReadOnlyMemory<int>? considered, PartitionResult result, CancellationToken ct)
    {
        var ids = considered is { } some ? some.Span : default;
        reader.Select(from, to);
        for (var (read, failed) = (0, 0); ; read++)
        {
            if (read % EnterprisesBetweenCancellation == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            try
            {
                if (!reader.Read())
                {
                    return;
                }

                if (considered is null || ids.BinarySearch(reader.EnterpriseId) >= 0)
                {
                    Rate(result);
                }
            }
            catch (Exception exception) when (IsOfOneEnterprise(exception) && reader.EnterpriseId != failed)
            {
                failed = reader.EnterpriseId;
                if (considered is null || ids.BinarySearch(failed) >= 0)
                {
                    result.Fail(failed, $"{exception.GetType().Name}: {exception.Message}");
                }
            }
        }
    }

    // Whatever an enterprise's data provokes; a broken database or a cancelled run is not of one enterprise.
    internal static bool IsOfOneEnterprise(Exception exception) => exception is not (OperationCanceledException or DbException or OutOfMemoryException);

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

    private bool IsToBeDecided(RatingProgram program) => !reader.Prior.Stands(program, run.AsOf) || dirty.Contains(reader.EnterpriseId);

    private void Decide(RatingProgram program, PartitionResult result)
    {
        var prior = reader.Prior;
        var decision = program.Rate(reader.FactsFrom(prior.Standing), run.AsOf);
        var record = decision.ToRecord(reader.EnterpriseId, prior.DecisionId, (run.Id, run.KnownAtUtc), reader.Products, reader.Evidence);
        result.Decisions.Add(record);
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
