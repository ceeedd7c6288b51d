using QualityCredit.Register.Blacklist;

namespace QualityCredit.Register.Rescoring;

/// <summary>What the decisions of a run propose against what was proposed before: a proposal goes on, begins, or is withdrawn.</summary>
internal static class ProposeCandidates
{
    /// <returns>The rows to write.</returns>
    public static IReadOnlyList<ListingCandidate> Merge(
        IEnumerable<RunCandidate> proposed, IEnumerable<ListingCandidate> open, IReadOnlyDictionary<int, long> decisions, DateOnly asOf)
    {
        var before = open.ToDictionary(candidate => (candidate.EnterpriseId, candidate.Rule));
        List<ListingCandidate> written = [];
        foreach (var candidate in proposed)
        {
            var goesOn = before.Remove((candidate.EnterpriseId, candidate.Rule), out var earlier);
            written.Add(new()
            {
                EnterpriseId = candidate.EnterpriseId,
                Rule = candidate.Rule,
                DecisionId = decisions[candidate.EnterpriseId],
                Degree = candidate.Degree,
                TermMonths = candidate.TermMonths,
                RemovableAfterMonths = candidate.RemovableAfterMonths,
                ProposedOn = goesOn ? earlier!.ProposedOn : asOf,
            });
        }

        foreach (var withdrawn in before.Values)
        {
            withdrawn.WithdrawnOn = asOf;
            written.Add(withdrawn);
        }

        return written;
    }
}
