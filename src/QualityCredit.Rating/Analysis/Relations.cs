using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// What two indicators have to do with each other by their definitions: a count of fewer items in a shorter window is never greater,
/// and a share has the count of its items as denominator. Values that break this are no example of anything.
/// </summary>
internal static class Relations
{
    private const int TriedDenominators = 200;

    public static bool CanStandTogether(IndicatorOnDay left, Atom a, IndicatorOnDay right, Atom b) =>
        (!IsPartOf(left, right) || a.Least <= b.Most)
        && (!IsPartOf(right, left) || b.Least <= a.Most)
        && (!IsDenominatorOf(left, right) || Divides(b, a, right))
        && (!IsDenominatorOf(right, left) || Divides(a, b, left));

    public static bool AreRelated(IndicatorOnDay left, IndicatorOnDay right) =>
        IsPartOf(left, right) || IsPartOf(right, left) || IsDenominatorOf(left, right) || IsDenominatorOf(right, left);

    /// <summary>Whether every item that the one counts is counted by the other.</summary>
    public static bool IsPartOf(IndicatorOnDay part, IndicatorOnDay whole) => part.Edition.Measure is Measure.Count or Measure.Most
        && whole.Edition.Measure == Measure.Count
        && IsOfTheSame(part, whole)
        && (part.Edition.SkipsUnderObjection || !whole.Edition.SkipsUnderObjection)
        && IsWithin(part.Edition.Within, whole.Edition.Within)
        && whole.Edition.Where.All(filter => part.Edition.Where.Any(own => own.Place == filter.Place && (own.Terms & ~filter.Terms) == 0));

    public static bool IsDenominatorOf(IndicatorOnDay count, IndicatorOnDay share) => count.Edition.Measure == Measure.Count
        && share.Edition.Measure == Measure.Share
        && IsOfTheSame(count, share)
        && count.Edition.SkipsUnderObjection == share.Edition.SkipsUnderObjection
        && count.Edition.Within == share.Edition.Within
        && count.Edition.Where.ToHashSet().SetEquals(share.Edition.Where);

    private static bool IsOfTheSame(IndicatorOnDay left, IndicatorOnDay right) =>
        left.Edition.Of == right.Edition.Of && left.Definition.PerProduct == right.Definition.PerProduct;

    private static bool IsWithin(Window part, Window whole) => part == whole || whole == Window.Everything
        || (!part.ReviewYear && !whole.ReviewYear && part.Months > 0 && whole.Months >= part.Months)
        || (!part.ReviewYear && !whole.ReviewYear && part.Days > 0 && whole.Days >= part.Days);

    /// <summary>Whether some whole number of some count is that share.</summary>
    private static bool Divides(Atom share, Atom count, IndicatorOnDay of)
    {
        var least = Math.Max(of.Edition.AtLeast, 1);
        if (!share.IsKnown)
        {
            return count.Least < least;
        }

        var from = Math.Max(count.Least, least);
        for (var n = from; n <= Math.Min(count.Most, from + TriedDenominators); n++)
        {
            var k = share.IsPoint ? decimal.Ceiling(share.Low * n) : decimal.Floor(share.Low * n) + 1;
            if (share.IsPoint ? k == share.Low * n : k < share.High * n)
            {
                return true;
            }
        }

        return count.Most > from + TriedDenominators;
    }
}
