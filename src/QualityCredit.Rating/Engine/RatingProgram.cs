using System.Collections.Frozen;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>
/// One edition of a policy with its parents, compiled. Immutable and shared between threads; the one seam behind which another
/// engine could stand is <see cref="Rate(in FileFacts, DateOnly)"/>.
/// </summary>
public sealed class RatingProgram
{
    private RatingDay? _day;

    internal RatingProgram(ProgramParts parts)
    {
        Parts = parts;
        Fingerprint = PolicyFingerprint.Of(parts.Canonical);
        Catalogue = parts.Catalogue.ToFrozenDictionary(entry => entry.Kind.Number, entry => new CatalogueLevel(
            ProductRisk.Base(entry.Default, parts.RiskMatrix), entry.NeedsLicence?.Contains(parts.InForce.From) == true));
    }

    /// <summary>Name of the policy.</summary>
    public string Policy => Parts.Chain[0].Name;

    /// <summary>The policy and its parents.</summary>
    public IReadOnlyList<Policy> Chain => Parts.Chain;

    /// <summary>When this edition is in force.</summary>
    public Period InForce => Parts.InForce;

    /// <summary>The fingerprint that every decision of this edition carries.</summary>
    public PolicyFingerprint Fingerprint { get; }

    /// <summary>How long a grade is good for, or null where the policy sets no review.</summary>
    public GradeValidity? GradeValidity => Parts.GradeValidity;

    /// <summary>Grade × risk → intensity.</summary>
    public IntensityMatrix IntensityMatrix => Parts.IntensityMatrix;

    /// <summary>What each intensity asks of both sides; empty where the policy does not say.</summary>
    public IReadOnlyDictionary<SupervisionIntensity, SupervisionMeasures> Measures => Parts.Measures;

    /// <summary>Frequencies of the five mechanisms, or null where the policy does not say.</summary>
    public MechanismTable? Mechanisms => Parts.Mechanisms;

    /// <summary>The scale in which grades of this edition are told, or null where the policy names none.</summary>
    public GradeScale? Scale => Parts.Scale;

    /// <summary>Rules of this edition in the order of the stages.</summary>
    public IEnumerable<Rule> Rules => Parts.Rules.Concat(Parts.ProductRules).Select(rule => rule.Rule);

    /// <summary>Indicators of this edition by name.</summary>
    public IEnumerable<IndicatorDefinition> Indicators => Parts.Indicators.Concat(Parts.ProductIndicators).Select(indicator => indicator.Definition);

    internal ProgramParts Parts { get; }

    internal FrozenDictionary<int, CatalogueLevel> Catalogue { get; }

    /// <summary>Rates a file on a day: the same file, day and edition always give the same decision.</summary>
    /// <param name="file">The file; evidence that became known later must not be in it.</param>
    /// <param name="asOf">The day; evidence of later days does not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="InForce"/>.</exception>
    public RatingDecision Rate(EnterpriseFile file, DateOnly asOf) => Rate(FileFacts.Of(file), asOf);

    /// <inheritdoc cref="Rate(EnterpriseFile, DateOnly)"/>
    public RatingDecision Rate(in FileFacts facts, DateOnly asOf)
    {
        if (!InForce.Contains(asOf))
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, $"this edition of {Policy} is in force from {InForce.From:yyyy-MM-dd} until {InForce.Until:yyyy-MM-dd}");
        }

        // Windows end on the day of the rating; a run rates everybody on one day, so the last day's bounds are kept.
        var day = _day;
        if (day is null || day.AsOf != asOf)
        {
            _day = day = new(asOf, Parts.Windows);
        }

        const int OnStack = 96;
        var items = facts.Evidence.Length;
        var sorted = new SortedFacts(facts.Evidence, items <= OnStack ? stackalloc int[items] : new int[items], stackalloc int[SortedFacts.KindSlots]);
        var needed = Parts.EvidenceCapacity(sorted, facts.Products.Length);
        var evaluation = new Evaluation(
            this,
            facts,
            day,
            sorted,
            stackalloc IndicatorValue[Parts.Indicators.Length + Parts.ProductIndicators.Length],
            stackalloc int[3 * Parts.Windows.Length],
            stackalloc EvidenceRange[Parts.Indicators.Length + Parts.ProductIndicators.Length],
            stackalloc ulong[Parts.Blank.RuleWords + Parts.Blank.IndicatorWords],
            needed <= 1024 ? stackalloc int[needed] : new int[needed],
            stackalloc byte[Evaluation.TraceOnStack]);
        return evaluation.Decide();
    }
}

/// <summary>Default risk of a kind of product, and whether it needs a licence in this edition.</summary>
internal readonly record struct CatalogueLevel(RiskLevel Level, bool NeedsLicence);

/// <summary>The bounds of the windows that end on one day.</summary>
internal sealed class RatingDay
{
    private readonly int[] _opens;

    public RatingDay(DateOnly asOf, IReadOnlyList<Window> windows)
    {
        AsOf = asOf;
        Number = asOf.DayNumber;
        _opens = [.. windows.Select(window => Opens(asOf, window))];
    }

    public DateOnly AsOf { get; }

    public int Number { get; }

    /// <summary>Items of this day and earlier lie outside the window.</summary>
    public int Opens(int window) => _opens[window];

    private static int Opens(DateOnly asOf, Window window) => window switch
    {
        { Months: > 0 } => asOf.AddMonths(-window.Months).DayNumber,
        { Days: > 0 } => asOf.DayNumber - window.Days,
        _ => -1,
    };
}
