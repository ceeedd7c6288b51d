using System.Globalization;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// Values of an indicator that no cell in question tells apart: unknown, one number, or all numbers strictly between two.
/// </summary>
/// <param name="Low">The number, or the lower end left out.</param>
/// <param name="High">The number, or the upper end left out; the greatest decimal is open.</param>
/// <param name="IsWhole">Whether only whole numbers are meant.</param>
/// <param name="IsKnown">Whether the indicator is known at all.</param>
internal readonly record struct Atom(decimal Low, decimal High, bool IsWhole, bool IsKnown = true)
{
    public const decimal Open = decimal.MaxValue;

    public static Atom Unknown => new(0, 0, false, IsKnown: false);

    public bool IsPoint => Low == High;

    /// <summary>Where the values begin; a share may come as near to it as it likes.</summary>
    public decimal Least => IsPoint || !IsWhole ? Low : Low + 1;

    /// <summary>Where they end.</summary>
    public decimal Most => IsPoint || !IsWhole || High == Open ? High : High - 1;

    /// <summary>One value that stands for all.</summary>
    public decimal Sample => IsPoint ? Low : IsWhole ? Low + 1 : (Low + High) / 2;

    public static Atom Point(decimal value, bool isWhole) => new(value, value, isWhole);

    /// <summary>The truth of a cell for these values.</summary>
    public Truths Of(Cell cell) => cell switch
    {
        Cell.Unknown => IsKnown ? Truths.No : Truths.Yes,
        Cell.Not not => TruthLogic.Not(Of(not.Inner)),
        _ when !IsKnown => Truths.Unknown,
        Cell.Range range => range.Contains(Sample) ? Truths.Yes : Truths.No,
        Cell.OneOf oneOf => (oneOf.Values >> (int)Sample & 1) == 1 ? Truths.Yes : Truths.No,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value as a reader knows it from the cells: a number, a term, unknown.</summary>
    public string Text(Unit unit, decimal value) => !IsKnown ? "unknown"
        : unit.Vocabulary is not { } vocabulary ? value.ToString("0.####", CultureInfo.InvariantCulture)
        : vocabulary.At((byte)value)?.Code ?? "none";
}
