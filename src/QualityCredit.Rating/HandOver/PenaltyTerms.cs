using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.HandOver;

/// <summary>How long penalties are shown, see <c>penalty-terms.csv</c>.</summary>
public static class PenaltyTerms
{
    private static readonly Dictionary<PenaltyKind, int> _months = HandOverData.Read("penalty-terms.csv").ToDictionary(
        row => (PenaltyKind)Vocabulary.Of<PenaltyKind>().Find(row[0])!.Value, row => int.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>The most months that any penalty without a restriction is shown.</summary>
    public static int MostMonths { get; } = _months.Values.Max();

    /// <summary>The first day on which a penalty is shown no longer: its term, or the restriction where that lasts longer; null where it is never shown.</summary>
    public static DateOnly? ShownUntil(Violation violation)
    {
        var months = _months.GetValueOrDefault(violation.Penalty);
        if (months == 0)
        {
            return null;
        }

        var (term, restriction) = (violation.OccurredOn.AddMonths(months), violation.OccurredOn.AddYears(violation.BanYears ?? 0));
        return restriction > term ? restriction : term;
    }
}
