using System.Globalization;

namespace QualityCredit.Rating.Analysis;

/// <summary>Values in words, such as <c>failures = 2, pass-share = 19/20</c>.</summary>
internal static class Witness
{
    private const int TriedDenominators = 200;

    public static string Text(PolicyOnDay policy, IReadOnlyDictionary<string, Atom> values) => values.Count == 0 ? "any values"
        : string.Join(", ", values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key} = {One(policy, values, value.Key)}"));

    private static string One(PolicyOnDay policy, IReadOnlyDictionary<string, Atom> values, string name)
    {
        var (indicator, atom) = (policy.Indicator(name), values[name]);
        if (!atom.IsKnown || atom.IsWhole || atom.IsPoint)
        {
            // A part is shown as one value, so the whole is shown no smaller.
            var least = values.Where(other => other.Key != name && other.Value is { IsKnown: true, IsWhole: true } && indicator.Unit.IsNumber && Relations.IsPartOf(policy.Indicator(other.Key), indicator))
                .Select(other => other.Value.Sample).Append(atom.Sample).Max();
            return atom.Text(indicator.Unit, atom.IsKnown ? Math.Min(least, atom.Most) : 0);
        }

        var counts = values.Where(other => Relations.IsDenominatorOf(policy.Indicator(other.Key), indicator)).Select(other => other.Value).ToList();
        var (from, to) = counts.Count == 0 ? (Math.Max(indicator.Edition.AtLeast, 1), TriedDenominators) : (counts[0].Least, Math.Min(counts[0].Most, counts[0].Least + TriedDenominators));
        for (var n = Math.Max(from, 1); n <= to; n++)
        {
            var k = decimal.Floor(atom.Low * n) + 1;
            if (k < atom.High * n)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{k}/{n}");
            }
        }

        return atom.Text(indicator.Unit, atom.Sample);
    }
}
