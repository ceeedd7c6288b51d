using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>An indicator as it is computed on one day.</summary>
internal sealed record IndicatorOnDay(IndicatorDefinition Definition, IndicatorEdition Edition, (decimal Least, decimal Most) Points)
{
    public string Name => Definition.Name;

    public Unit Unit => Definition.Unit;

    public bool CanBeUnknown => Edition.Measure is Measure.Share or Measure.LatestShare || Edition is { Measure: Measure.Result, Result: "grade" };

    /// <summary>The values between which the cells tell apart, ascending; unknown first.</summary>
    public IReadOnlyList<Atom> Atoms(IEnumerable<Cell> cells, bool multiplies = false)
    {
        var atoms = new List<Atom>();
        if (CanBeUnknown)
        {
            atoms.Add(Atom.Unknown);
        }

        if (Unit.Vocabulary is { } vocabulary)
        {
            // The best or latest of no terms is none of them.
            var terms = vocabulary.Terms.Select(term => (decimal)term.Value);
            atoms.AddRange((Edition.Measure is Measure.Best or Measure.LatestClass ? terms.Prepend(0) : terms).Order().Select(term => Atom.Point(term, isWhole: true)));
            return atoms;
        }

        var whole = Edition.Measure is not (Measure.Share or Measure.LatestShare);
        var (least, most) = Edition switch
        {
            { Measure: Measure.Result } => Points,
            _ when whole => (0, Atom.Open),
            _ => (0m, 1m),
        };
        var bounds = cells.SelectMany(Bounds).SelectMany(bound => Cuts(bound, whole, multiplies)).Append(least).Append(most)
            .Where(bound => bound >= least && bound <= most && bound != Atom.Open).Distinct().Order().ToList();
        for (var i = 0; i < bounds.Count; i++)
        {
            atoms.Add(Atom.Point(bounds[i], whole));
            var next = i + 1 < bounds.Count ? bounds[i + 1] : most;
            if (next > bounds[i] + (whole ? 1 : 0))
            {
                atoms.Add(next == bounds[i] + 2 && whole ? Atom.Point(bounds[i] + 1, whole) : new(bounds[i], next, whole));
            }
        }

        return atoms;
    }

    /// <summary>The range of its values in words.</summary>
    public string Range() => Unit.Vocabulary is { } vocabulary ? string.Join(", ", vocabulary.Terms.Select(term => term.Code))
        : Edition.Measure is Measure.Share or Measure.LatestShare ? "0 to 1"
        : Edition.Measure == Measure.Result ? $"{Points.Least} to {Points.Most}"
        : "whole numbers from 0";

    private static decimal[] Cuts(decimal bound, bool whole, bool multiplies)
    {
        if (!whole)
        {
            return [bound];
        }

        // Where the value multiplies points, its neighbours differ too.
        decimal[] cuts = [decimal.Floor(bound), decimal.Ceiling(bound)];
        return multiplies ? [.. cuts, cuts[1] + 1, cuts[1] + 2] : cuts;
    }

    private static IEnumerable<decimal> Bounds(Cell cell) => cell switch
    {
        Cell.Range range => new[] { range.Low, range.High }.OfType<decimal>(),
        Cell.Not not => Bounds(not.Inner),
        _ => [],
    };
}
