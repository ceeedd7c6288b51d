using System.Numerics;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Counts in how many files each rule stands as fired. A decision that takes the place of another takes away what the other counted,
/// so that the enterprises that a run does not look at need not be looked at for this either.
/// </summary>
internal sealed class StandingFirings
{
    private readonly Dictionary<PolicyFingerprint, Edition> _editions = [];

    public void Replace(DecisionRecord? before, DecisionRecord now)
    {
        if (before is not null)
        {
            Add(before, -1);
        }

        Add(now, 1);
    }

    /// <summary>The rows of the run: those of the run before and what it changed, each rule that governs, also where it fired nowhere.</summary>
    public async Task<IReadOnlyList<RuleFiring>> CloseAsync(ActiveRun run, IEnumerable<RuleFiring> before, ActivePolicies policies, CancellationToken ct)
    {
        Dictionary<(string Policy, string Rule), (string DefinedIn, int Fired)> sums = [];
        foreach (var rule in run.Editions.Programs.SelectMany(program => program.Rules.Select(rule => (program.Policy, Rule: rule))))
        {
            sums[(rule.Policy, rule.Rule.Name)] = (rule.Rule.Policy, 0);
        }

        foreach (var firing in before.Where(firing => firing.Fired > 0))
        {
            sums[(firing.Policy, firing.Rule)] = (firing.DefinedIn, firing.Fired);
        }

        foreach (var (fingerprint, edition) in _editions)
        {
            if (await policies.ProgramOfAsync(fingerprint, edition.Day, ct) is { } program)
            {
                Sum(program, edition.Counts, sums);
            }
        }

        return [.. sums.OrderBy(sum => sum.Key).Select(sum => new RuleFiring
        {
            RunId = run.Id,
            Policy = sum.Key.Policy,
            Rule = sum.Key.Rule,
            DefinedIn = sum.Value.DefinedIn,
            Fired = sum.Value.Fired,
        })];
    }

    private static void Sum(RatingProgram program, int[] counts, Dictionary<(string Policy, string Rule), (string DefinedIn, int Fired)> sums)
    {
        foreach (var (place, rule) in program.Rules.Index())
        {
            if (place < counts.Length && counts[place] != 0)
            {
                var key = (program.Policy, rule.Name);
                sums[key] = (rule.Policy, sums.GetValueOrDefault(key).Fired + counts[place]);
            }
        }
    }

    private void Add(DecisionRecord decision, int sign)
    {
        var fingerprint = PolicyFingerprint.FromBytes(decision.Fingerprint);
        if (!_editions.TryGetValue(fingerprint, out var edition) || edition.Counts.Length < decision.Fired.Length * 8)
        {
            var counts = edition?.Counts ?? [];
            Array.Resize(ref counts, decision.Fired.Length * 8);
            _editions[fingerprint] = edition = new(decision.AsOf, counts);
        }

        for (var i = 0; i < decision.Fired.Length; i++)
        {
            for (int bits = decision.Fired[i]; bits != 0; bits &= bits - 1)
            {
                edition.Counts[(i * 8) + BitOperations.TrailingZeroCount(bits)] += sign;
            }
        }
    }

    /// <param name="Day">A day on which it was in force.</param>
    /// <param name="Counts">By place of the rule.</param>
    private sealed record Edition(DateOnly Day, int[] Counts);
}
