using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>Something that is asked of the values: that a condition holds, or that a row of a rule applies, or not.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>The tests on which it depends.</summary>
    public abstract IEnumerable<Condition.Test> Tests { get; }

    /// <summary>Whether it can still be met by values that are partly open.</summary>
    public abstract bool IsPossible(OpenValues values);

    /// <summary>The condition holds.</summary>
    public sealed record Holds(Condition Condition) : Claim
    {
        public override IEnumerable<Condition.Test> Tests => Condition.Tests;

        public override bool IsPossible(OpenValues values) => (values.Of(Condition) & Truths.Yes) != 0;
    }

    /// <summary>The condition does not hold: it is wrong or unknown.</summary>
    public sealed record HoldsNot(Condition Condition) : Claim
    {
        public override IEnumerable<Condition.Test> Tests => Condition.Tests;

        public override bool IsPossible(OpenValues values) => (values.Of(Condition) & ~Truths.Yes) != 0;
    }

    /// <summary>The effect of a row applies, or does not; the first row also where nothing is known and unknown applies.</summary>
    public sealed record Applies(ActiveRule Rule, int Row, bool Wanted = true) : Claim
    {
        public override IEnumerable<Condition.Test> Tests => Rule.Edition.Rows.SelectMany(row => row.When.Tests);

        public override bool IsPossible(OpenValues values)
        {
            var (can, must) = values.Applies(Rule.Edition, Row);
            return Wanted ? can : !must;
        }
    }
}

/// <summary>Values of indicators of which some are not chosen yet.</summary>
internal sealed class OpenValues(IReadOnlyDictionary<string, IReadOnlyList<Atom>> domains)
{
    private readonly Dictionary<string, Atom> _chosen = [];
    private readonly Dictionary<Condition.Test, Truths> _whileOpen = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyDictionary<string, Atom> Chosen => _chosen;

    public void Choose(string indicator, Atom atom) => _chosen[indicator] = atom;

    public void Reopen(string indicator) => _chosen.Remove(indicator);

    public Truths Of(Condition condition) => condition switch
    {
        Condition.Test test => Of(test),
        Condition.All all => all.Parts.Aggregate(Truths.Yes, (sum, part) => TruthLogic.All(sum, Of(part))),
        Condition.Any any => any.Parts.Aggregate(Truths.No, (sum, part) => TruthLogic.Any(sum, Of(part))),
        Condition.Not not => TruthLogic.Not(Of(not.Part)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether a row can apply, and whether it must.</summary>
    public (bool Can, bool Must) Applies(RuleEdition edition, int row)
    {
        var truths = edition.Rows.Select(one => Of(one.When)).ToList();
        var earlier = truths.Take(row).ToList();
        var can = (truths[row] & Truths.Yes) != 0 && earlier.All(truth => truth != Truths.Yes);
        var must = truths[row] == Truths.Yes && earlier.All(truth => (truth & Truths.Yes) == 0);
        if (row > 0 || edition.UnknownApplies != true)
        {
            return (can, must);
        }

        var nothingHolds = truths.All(truth => truth != Truths.Yes);
        var nothingCan = truths.All(truth => (truth & Truths.Yes) == 0);
        return (can || (nothingHolds && truths.Any(truth => (truth & Truths.Unknown) != 0)), must || (nothingCan && truths.Contains(Truths.Unknown)));
    }

    private Truths Of(Condition.Test test)
    {
        if (_chosen.TryGetValue(test.Indicator, out var atom))
        {
            return atom.Of(test.Cell);
        }

        if (!_whileOpen.TryGetValue(test, out var truths))
        {
            truths = domains[test.Indicator].Aggregate(Truths.None, (sum, one) => sum | one.Of(test.Cell));
            _whileOpen[test] = truths;
        }

        return truths;
    }
}
