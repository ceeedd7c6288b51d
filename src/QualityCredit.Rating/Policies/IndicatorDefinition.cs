using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies;

/// <summary>How an indicator is computed. The closed list of measures.</summary>
public enum Measure
{
    /// <summary>Number of items in the window.</summary>
    Count,

    /// <summary>Sum of a whole-number field.</summary>
    Sum,

    /// <summary>Size of the largest group of items that share a term.</summary>
    Most,

    /// <summary>Share of the items that also match a second filter.</summary>
    Share,

    /// <summary>Two numbers of the latest item as a share.</summary>
    LatestShare,

    /// <summary>Greatest term among items in force.</summary>
    Best,

    /// <summary>Number of items in force on the date.</summary>
    Holds,

    /// <summary>Number of items past their due date and not closed.</summary>
    Overdue,

    /// <summary>Number of products that need a licence and have none in force.</summary>
    ProductsLacking,

    /// <summary>Number of products of the named kinds.</summary>
    ProductsOfKind,

    /// <summary>Whether the enterprise lies in one of the regions.</summary>
    Located,

    /// <summary>Size of the enterprise.</summary>
    Size,

    /// <summary>Whether the file is old enough.</summary>
    FileAge,

    /// <summary>Whether the enterprise has no grade yet.</summary>
    FirstRating,

    /// <summary>Whether this rating is a review.</summary>
    ReviewDue,

    /// <summary>Whether a grade or a better one was held long enough.</summary>
    GradeHeld,

    /// <summary>Highest assessed risk of the products, before evidence.</summary>
    HighestRisk,

    /// <summary>Class of the latest item that states a grade of another scale; none where there is none, as most enterprises have no such grade.</summary>
    LatestClass,

    /// <summary>A result of an earlier stage.</summary>
    Result,
}

/// <summary>Length of a window that ends on the day of the rating: (asOf − length, asOf].</summary>
/// <param name="Months">Whole months, or 0.</param>
/// <param name="Days">Whole days, or 0.</param>
/// <param name="ReviewYear">Since the last anniversary of the first rating before the day; until the first one, as long as from one to the next.</param>
public readonly record struct Window(int Months, int Days, bool ReviewYear)
{
    /// <summary>All items up to the day.</summary>
    public static Window Everything => default;

    /// <summary>As a policy file writes it.</summary>
    public override string ToString() => ReviewYear ? "review-year" : Months > 0 ? $"{Months} months" : Days > 0 ? $"{Days} days" : "ever";
}

/// <summary>A filter on one vocabulary field: the item's term must be one of the set bits.</summary>
/// <param name="Place">Byte of the packed terms.</param>
/// <param name="Terms">Bit n set: term number n fits.</param>
public readonly record struct TermFilter(int Place, ulong Terms)
{
    /// <summary>Whether an item passes it.</summary>
    /// <param name="item">The item.</param>
    public bool Fits(in EvidenceFact item) => (Terms >> item.TermAt(Place) & 1) != 0;

    /// <summary>Whether an item with this term passes it.</summary>
    /// <param name="term">The term.</param>
    public bool Admits(Term term) => (Terms >> term.Value & 1) != 0;
}

/// <summary>How an indicator is computed while one edition of it is in force.</summary>
public sealed record IndicatorEdition
{
    /// <summary>When this edition is in force.</summary>
    public required Period InForce { get; init; }

    /// <summary>What it rests on.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The kind of evidence measured, or null where none is.</summary>
    public EvidenceKind? Of { get; init; }

    /// <summary>Filters, all must fit.</summary>
    public IReadOnlyList<TermFilter> Where { get; init; } = [];

    /// <summary>The second filter of a share.</summary>
    public IReadOnlyList<TermFilter> ShareOf { get; init; } = [];

    /// <summary>The window.</summary>
    public Window Within { get; init; }

    /// <summary>Whether an item whose objection is open does not count until decided.</summary>
    public bool SkipsUnderObjection { get; init; }

    /// <summary>Place of the measured field: of the sum, the group, the greatest term, the numerator or the closing date.</summary>
    public int Field { get; init; }

    /// <summary>Place of the denominator of a latest share.</summary>
    public int Denominator { get; init; }

    /// <summary>Fewest items (or smallest denominator) for a share to be known.</summary>
    public int AtLeast { get; init; }

    /// <summary>Regions of <see cref="Measure.Located"/>.</summary>
    public IReadOnlyList<Identifiers.RegionCode> Regions { get; init; } = [];

    /// <summary>Kinds of <see cref="Measure.ProductsOfKind"/>; of <see cref="Measure.ProductsLacking"/> those that need the licence, none where the catalogue says it.</summary>
    public IReadOnlyList<Identifiers.ProductKindCode> Kinds { get; init; } = [];

    /// <summary>Months of <see cref="Measure.FileAge"/> and <see cref="Measure.GradeHeld"/>.</summary>
    public int Months { get; init; }

    /// <summary>Grade of <see cref="Measure.GradeHeld"/>.</summary>
    public Grade Grade { get; init; }

    /// <summary>Which result of <see cref="Measure.Result"/>: points, grade or listed.</summary>
    public string Result { get; init; } = "";

    /// <summary>Name of the scale of <see cref="Measure.LatestClass"/>.</summary>
    public string Scale { get; init; } = "";

    /// <summary>The definition in one line; the fingerprint of an edition is made of such lines.</summary>
    public required string Canonical { get; init; }
}

/// <summary>An indicator (指标): a number, share, truth or term computed from the file.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its words.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What it counts in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Whether it is computed for each product.</summary>
    public bool PerProduct { get; init; }

    /// <summary>Which evidence would settle it where it is unknown.</summary>
    public Bilingual? SettledBy { get; init; }

    /// <summary>Its editions, ascending.</summary>
    public required IReadOnlyList<IndicatorEdition> Editions { get; init; }

    /// <summary>Where it is written.</summary>
    public required string File { get; init; }

    /// <summary>Line in the file.</summary>
    public int Line { get; init; }

    /// <summary>Whether it can be unknown.</summary>
    public bool CanBeUnknown => Editions.Any(edition => edition.Measure is Measure.Share or Measure.LatestShare
        || (edition.Measure == Measure.Result && edition.Result == "grade"));

    /// <summary>The first stage that may read it.</summary>
    public Stage EarliestStage => Editions[0] switch
    {
        { Measure: Measure.Result, Result: "points" } => Stage.Band,
        { Measure: Measure.Result } => Stage.Risk,
        _ => Stage.Points,
    };
}
