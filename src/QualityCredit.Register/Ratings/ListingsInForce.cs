using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Ratings;

/// <summary>Whether the entries of a file list the enterprise on a day, and when that moves next.</summary>
internal static class ListingsInForce
{
    /// <param name="evidence">The file.</param>
    /// <param name="on">The day.</param>
    /// <param name="moves">First later day on which an entry begins or ends; the default day where none does.</param>
    public static bool Lists(ReadOnlySpan<EvidenceFact> evidence, DateOnly on, out DateOnly moves)
    {
        var (listed, next) = (false, int.MaxValue);
        foreach (ref readonly var item in evidence)
        {
            if (item.Kind != EvidenceKind.Listing)
            {
                continue;
            }

            var end = Math.Min(item.Until == 0 ? int.MaxValue : item.Until, item.Done == 0 ? int.MaxValue : item.Done);
            listed |= item.From <= on.DayNumber && on.DayNumber < end;
            next = item.From > on.DayNumber && item.From < end ? Math.Min(next, item.From) : next;
            next = end > on.DayNumber ? Math.Min(next, end) : next;
        }

        moves = next == int.MaxValue ? default : DateOnly.FromDayNumber(next);
        return listed;
    }
}
