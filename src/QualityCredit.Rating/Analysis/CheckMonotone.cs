using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// More evidence against an enterprise must never help it, and more for it never harm it. Every rule is tried on all values that its
/// cells tell apart; where indicators have no direction, the search over cases tries whole files.
/// </summary>
internal sealed class CheckMonotone
{
    private const long MostCombinations = 20_000;

    private readonly PolicyOnDay _policy;
    private readonly ActiveRule _active;
    private readonly List<(IndicatorOnDay Indicator, IReadOnlyList<Atom> Atoms, Polarity More)> _axes;
    private readonly Dictionary<string, IReadOnlyList<Atom>> _domains;

    private CheckMonotone(PolicyOnDay policy, ActiveRule active)
    {
        (_policy, _active) = (policy, active);
        var times = active.Edition.Rows.Select(row => (row.Then as Effect.Add)?.Times).OfType<string>().ToHashSet();
        var cells = active.Edition.Rows.SelectMany(row => row.When.Tests).ToLookup(test => test.Indicator, test => test.Cell);
        _axes = [.. CheckIndicators.Read(active.Edition).Distinct().Select(policy.Indicator)
            .Select(indicator => (indicator, indicator.Atoms(cells[indicator.Name], times.Contains(indicator.Name)), EvidencePolarity.OfMore(indicator.Edition)))];
        _domains = _axes.ToDictionary(axis => axis.Indicator.Name, axis => axis.Atoms);
    }

    public static void Of(PolicyOnDay policy, ActiveRule active, Findings findings)
    {
        var check = new CheckMonotone(policy, active);
        if (check._axes.Aggregate(1L, (product, axis) => product * axis.Atoms.Count) <= MostCombinations && check.Counterexample(new(check._domains), 0) is { } example)
        {
            findings.Add(DiagnosticCode.NonMonotone, active.Rule.File, active.Edition.Line, example, "let the effect follow the indicator in one direction");
        }
    }

    private string? Counterexample(OpenValues values, int at)
    {
        if (at == _axes.Count)
        {
            return _axes.Where(axis => axis.More != Polarity.Neutral).Select(axis => Step(values, axis.Indicator, axis.Atoms, axis.More)).FirstOrDefault(text => text is not null);
        }

        foreach (var atom in _axes[at].Atoms)
        {
            values.Choose(_axes[at].Indicator.Name, atom);
            if (CanStand(values) && Counterexample(values, at + 1) is { } example)
            {
                return example;
            }
        }

        values.Reopen(_axes[at].Indicator.Name);
        return null;
    }

    /// <summary>One indicator one step up, the others as they are.</summary>
    private string? Step(OpenValues values, IndicatorOnDay indicator, IReadOnlyList<Atom> atoms, Polarity more)
    {
        var before = values.Chosen[indicator.Name];
        var after = atoms.SkipWhile(atom => atom != before).Skip(1).FirstOrDefault();
        if (!before.IsKnown || after == default || after == Atom.Unknown)
        {
            return null;
        }

        var (low, lowValues) = (MeritOf(values), new Dictionary<string, Atom>(values.Chosen));
        values.Choose(indicator.Name, after);
        var (high, can) = (MeritOf(values), CanStand(values));
        var highValues = new Dictionary<string, Atom>(values.Chosen);
        values.Choose(indicator.Name, before);
        return can && low is not null && high is not null && (more == Polarity.Adverse ? high.IsBetterThan(low) : low.IsBetterThan(high))
            ? $"more of {indicator.Name} {(more == Polarity.Adverse ? "speaks against the enterprise and helps it" : "speaks for the enterprise and harms it")}: "
                + $"{Witness.Text(_policy, lowValues)} gives {Told(low)}, {Witness.Text(_policy, highValues)} gives {Told(high)}"
            : null;
    }

    private bool CanStand(OpenValues values)
    {
        var chosen = _axes.Where(axis => values.Chosen.ContainsKey(axis.Indicator.Name)).Select(axis => axis.Indicator).ToList();
        return chosen.SelectMany((left, i) => chosen.Skip(i + 1).Select(right => (left, right)))
            .All(pair => Relations.CanStandTogether(pair.left, values.Chosen[pair.left.Name], pair.right, values.Chosen[pair.right.Name]));
    }

    private Merit? MeritOf(OpenValues values)
    {
        for (var row = 0; row < _active.Edition.Rows.Count; row++)
        {
            if (values.Applies(_active.Edition, row).Must)
            {
                var effect = _active.Edition.Rows[row].Then;
                var times = effect is Effect.Add { Times: { } name } ? values.Chosen[name] : Atom.Point(1, isWhole: true);
                return Merit.Of(effect, times.IsKnown ? times.Sample : 0);
            }
        }

        return Merit.OfNone(_active.Edition.Rows[0].Then);
    }

    private static string Told(Merit merit) => $"{merit.Kind} {string.Join("/", merit.Parts.Select(part => Math.Abs(part).ToString(System.Globalization.CultureInfo.InvariantCulture)))}";
}
