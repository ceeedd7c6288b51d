using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;

namespace QualityCredit.Rating.Policies;

/// <summary>A dated table of a policy.</summary>
/// <typeparam name="T">The body of an edition.</typeparam>
/// <param name="InForce">When this edition is in force.</param>
/// <param name="Citation">What it rests on.</param>
/// <param name="Body">The body.</param>
/// <param name="Canonical">The body in one line, for the fingerprint.</param>
public sealed record TableEdition<T>(Period InForce, Citation Citation, T Body, string Canonical);

/// <summary>Start and range of one dimension's points.</summary>
/// <param name="Start">Points before any rule.</param>
/// <param name="Least">Fewest points.</param>
/// <param name="Most">Most points.</param>
public sealed record DimensionRange(int Start, int Least, int Most);

/// <summary>How long a grade is good for.</summary>
/// <param name="ReviewEveryMonths">Months between reviews.</param>
/// <param name="ValidForMonths">Months after which a grade without review shows as expired.</param>
public sealed record GradeValidity(int ReviewEveryMonths, int ValidForMonths)
{
    /// <summary>The first day on which a grade reviewed on a day shows as expired.</summary>
    /// <param name="reviewedOn">Day of the last review.</param>
    public DateOnly ExpiresOn(DateOnly reviewedOn) => reviewedOn.AddMonths(ValidForMonths);
}

/// <summary>One row of the risk matrix: for a probability greater than the floor, the symbol of each severity 1–4.</summary>
/// <param name="FloorPerBillion">The floor in billionths; strictly greater fits.</param>
/// <param name="Levels">Risk level of severity 1, 2, 3, 4.</param>
public sealed record RiskRow(int FloorPerBillion, IReadOnlyList<RiskLevel> Levels);

/// <summary>Severity × probability → risk, folded to three levels.</summary>
/// <param name="Rows">Rows, descending floors; the last has floor 0 and takes the rest.</param>
/// <param name="SensitiveUsers">Lowest level of a product that sensitive users use.</param>
/// <param name="TooLittleData">Level of a product of which too little is known.</param>
public sealed record RiskMatrix(IReadOnlyList<RiskRow> Rows, RiskLevel SensitiveUsers, RiskLevel TooLittleData);

/// <summary>Defaults of one kind of product.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Its name.</param>
/// <param name="Default">Default assessment.</param>
/// <param name="NeedsLicence">When a mandatory licence is needed; null is never.</param>
public sealed record CatalogueEntry(ProductKindCode Kind, string Title, Enterprises.ProductAssessment Default, Period? NeedsLicence);

/// <summary>Grade × risk → intensity.</summary>
/// <param name="UnratedAs">The class as which an unrated enterprise is supervised.</param>
/// <param name="NoProduct">The risk that counts for an enterprise without a product on file.</param>
/// <param name="Cells">Intensity by grade and risk.</param>
public sealed record IntensityMatrix(Grade UnratedAs, RiskLevel NoProduct, IReadOnlyDictionary<(Grade Grade, RiskLevel Risk), SupervisionIntensity> Cells);

/// <summary>What an intensity asks of both sides (AQSIQ 74 article 18).</summary>
/// <param name="Enterprise">What the enterprise does.</param>
/// <param name="Authority">What the authority does.</param>
public sealed record SupervisionMeasures(Bilingual Enterprise, Bilingual Authority);

/// <summary>How often one of the five mechanisms is used.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Times">Planned times in the period.</param>
/// <param name="PerMonths">The period, months; 0 where nothing is planned.</param>
/// <param name="Share">Share of enterprises drawn at random, 0–1.</param>
/// <param name="OnSignal">Whether it is also used on a signal.</param>
/// <param name="WithinWorkingDays">Working days within which it takes place, or null.</param>
/// <param name="VisitsAfterMonths">Months after the cause at which it takes place.</param>
/// <param name="EveryMonths">Repeated every so many months, or null.</param>
public sealed record MechanismFrequency(
    InspectionMechanism Mechanism,
    int Times,
    int PerMonths,
    decimal Share,
    bool OnSignal,
    int? WithinWorkingDays,
    IReadOnlyList<int> VisitsAfterMonths,
    int? EveryMonths);

/// <summary>Frequencies of the five mechanisms for each intensity.</summary>
/// <param name="ByIntensity">For each intensity.</param>
/// <param name="WhileListed">For strict supervision while the enterprise is listed.</param>
public sealed record MechanismTable(
    IReadOnlyDictionary<SupervisionIntensity, IReadOnlyList<MechanismFrequency>> ByIntensity,
    IReadOnlyList<MechanismFrequency> WhileListed);

/// <summary>The dated tables of a policy; an empty list where the policy does not have the table.</summary>
public sealed record PolicyTables
{
    /// <summary>Points of the dimensions.</summary>
    public IReadOnlyList<TableEdition<IReadOnlyDictionary<Dimension, DimensionRange>>> Dimensions { get; init; } = [];

    /// <summary>Validity of a grade.</summary>
    public IReadOnlyList<TableEdition<GradeValidity>> GradeValidity { get; init; } = [];

    /// <summary>Risk matrix.</summary>
    public IReadOnlyList<TableEdition<RiskMatrix>> RiskMatrix { get; init; } = [];

    /// <summary>Product catalogue.</summary>
    public IReadOnlyList<TableEdition<IReadOnlyList<CatalogueEntry>>> ProductCatalogue { get; init; } = [];

    /// <summary>Intensity matrix.</summary>
    public IReadOnlyList<TableEdition<IntensityMatrix>> IntensityMatrix { get; init; } = [];

    /// <summary>Measures of each intensity.</summary>
    public IReadOnlyList<TableEdition<IReadOnlyDictionary<SupervisionIntensity, SupervisionMeasures>>> Measures { get; init; } = [];

    /// <summary>Frequencies of the mechanisms.</summary>
    public IReadOnlyList<TableEdition<MechanismTable>> Mechanisms { get; init; } = [];

    /// <summary>Grade scales; editions of several scales stand here.</summary>
    public IReadOnlyList<TableEdition<GradeScale>> GradeScales { get; init; } = [];

    /// <summary>Targets of measured figures; each article may have its own table of them, so editions of several tables stand here.</summary>
    public IReadOnlyList<TableEdition<IReadOnlyList<Target>>> Targets { get; init; } = [];

    /// <summary>Terms of the listing procedure; no part of a fingerprint, for they rate no enterprise.</summary>
    public IReadOnlyList<TableEdition<ProcedureTerms>> ListingProcedure { get; init; } = [];

    /// <summary>Working days, a year an edition.</summary>
    public IReadOnlyList<TableEdition<YearOfWork>> WorkingDays { get; init; } = [];

    /// <summary>Retention of the query ledger and what is unusual in it; no part of a fingerprint.</summary>
    public IReadOnlyList<TableEdition<LedgerTerms>> QueryLedger { get; init; } = [];

    /// <summary>Who is handed unpublished classes; no part of a fingerprint.</summary>
    public IReadOnlyList<TableEdition<GradeHandOver>> HandOver { get; init; } = [];
}
