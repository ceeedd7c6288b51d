namespace QualityCredit.Rating.Analysis;

/// <summary>The truths that a condition can still have while some values are open.</summary>
[Flags]
internal enum Truths : byte
{
    None = 0,
    No = 1,
    Unknown = 2,
    Yes = 4,
    Anything = No | Unknown | Yes,
}

/// <summary>The three-valued logic of conditions over sets of truths: every pair of truths counts, so a set may be too large but never too small.</summary>
internal static class TruthLogic
{
    private static readonly Truths[] _one = [Truths.No, Truths.Unknown, Truths.Yes];

    public static Truths All(Truths left, Truths right) => Pairs(left, right, (a, b) => a < b ? a : b);

    public static Truths Any(Truths left, Truths right) => Pairs(left, right, (a, b) => a > b ? a : b);

    public static Truths Not(Truths of) =>
        (of & Truths.Unknown) | ((of & Truths.Yes) != 0 ? Truths.No : 0) | ((of & Truths.No) != 0 ? Truths.Yes : 0);

    private static Truths Pairs(Truths left, Truths right, Func<Truths, Truths, Truths> of)
    {
        var result = Truths.None;
        foreach (var a in _one)
        {
            foreach (var b in _one)
            {
                if ((left & a) != 0 && (right & b) != 0)
                {
                    result |= of(a, b);
                }
            }
        }

        return result;
    }
}
