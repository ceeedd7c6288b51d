using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Activation;

/// <summary>What one worker counts; the tallies of all workers are added at the end.</summary>
internal sealed class SimulationTally
{
    /// <summary>The place of those who are not rated at all.</summary>
    public const int None = 5;

    public const int MostFailures = 20;

    private const int Places = None + 1;

    private readonly Dictionary<Rule, int[]> _causes = new(ReferenceEqualityComparer.Instance);

    public int Enterprises { get; private set; }

    public int Decided { get; set; }

    public int ChangesWithoutDraft { get; set; }

    public int Failed { get; private set; }

    public List<(int Enterprise, string Reason)> Failures { get; } = [];

    public int[,] Grades { get; } = new int[Places, Places];

    public int[,] Intensities { get; } = new int[Places, Places];

    public List<SimulatedMove> Moves { get; } = [];

    public List<ExpectedChange> Changes { get; } = [];

    public IEnumerable<(Rule Rule, int Appears, int Disappears, int Differs)> Causes => _causes.Select(cause => (cause.Key, cause.Value[0], cause.Value[1], cause.Value[2]));

    public void Count(RatedState? before, RatedState after)
    {
        Enterprises++;
        Grades[before?.Outcome ?? None, after.Outcome]++;
        Intensities[before is { } known ? (int)known.Intensity : None, (int)after.Intensity]++;
    }

    public void Fail(int enterprise, string reason)
    {
        Enterprises++;
        Failed++;
        if (Failures.Count < MostFailures)
        {
            Failures.Add((enterprise, reason));
        }
    }

    /// <summary>A rule whose effect on a mover is another one; each rule once for an enterprise.</summary>
    public void Blame(IEnumerable<AppliedEffect> before, IEnumerable<AppliedEffect> after)
    {
        var (old, now) = (ByRule(before), ByRule(after));
        var (left, right) = (0, 0);
        while (left < old.Length || right < now.Length)
        {
            var order = left == old.Length ? 1 : right == now.Length ? -1 : string.CompareOrdinal(old[left].Rule.Name, now[right].Rule.Name);
            var had = order <= 0 ? OfRule(old, ref left) : default;
            var has = order >= 0 ? OfRule(now, ref right) : default;
            if (order < 0)
            {
                Add(had[0].Rule, 1, 1);
            }
            else if (order > 0)
            {
                Add(has[0].Rule, 0, 1);
            }
            else if (!HasSameEffects(had, has))
            {
                Add(has[0].Rule, 2, 1);
            }
        }
    }

    public static SimulationTally Sum(IEnumerable<SimulationTally> tallies)
    {
        SimulationTally sum = new();
        foreach (var tally in tallies)
        {
            sum.Add(tally);
        }

        sum.Moves.Sort((left, right) => left.EnterpriseId.CompareTo(right.EnterpriseId));
        sum.Changes.Sort((left, right) => left.EnterpriseId.CompareTo(right.EnterpriseId));
        sum.Failures.Sort((left, right) => left.Enterprise.CompareTo(right.Enterprise));
        return sum;
    }

    private static AppliedEffect[] ByRule(IEnumerable<AppliedEffect> applied)
    {
        AppliedEffect[] sorted = [.. applied];
        sorted.AsSpan().Sort(static (left, right) => string.CompareOrdinal(left.Rule.Name, right.Rule.Name) is not 0 and var order ? order : Nullable.Compare(left.Product, right.Product));
        return sorted;
    }

    private static ReadOnlySpan<AppliedEffect> OfRule(AppliedEffect[] sorted, ref int at)
    {
        var first = at;
        for (at++; at < sorted.Length && ReferenceEquals(sorted[at].Rule, sorted[first].Rule); at++)
        {
        }

        return sorted.AsSpan(first..at);
    }

    // Rules of two libraries are never the same objects; what they do to the file is compared.
    private static bool HasSameEffects(ReadOnlySpan<AppliedEffect> left, ReadOnlySpan<AppliedEffect> right)
    {
        var same = left.Length == right.Length;
        for (var i = 0; same && i < left.Length; i++)
        {
            same = left[i].Product == right[i].Product && left[i].Points == right[i].Points && Equals(left[i].Effect, right[i].Effect);
        }

        return same;
    }

    private void Add(SimulationTally other)
    {
        Enterprises += other.Enterprises;
        Decided += other.Decided;
        ChangesWithoutDraft += other.ChangesWithoutDraft;
        Failed += other.Failed;
        Failures.AddRange(other.Failures);
        Moves.AddRange(other.Moves);
        Changes.AddRange(other.Changes);
        for (var from = 0; from < Places; from++)
        {
            for (var to = 0; to < Places; to++)
            {
                Grades[from, to] += other.Grades[from, to];
                Intensities[from, to] += other.Intensities[from, to];
            }
        }

        foreach (var (rule, counts) in other._causes)
        {
            for (var how = 0; how < counts.Length; how++)
            {
                Add(rule, how, counts[how]);
            }
        }
    }

    private void Add(Rule rule, int how, int count)
    {
        if (!_causes.TryGetValue(rule, out var counts))
        {
            _causes[rule] = counts = new int[3];
        }

        counts[how] += count;
    }
}
