using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Ratings;

public abstract record RatingExplanation;

/// <summary>A decision with everything that it rests on.</summary>
/// <param name="Enterprise">Who it is about, as known now.</param>
/// <param name="File">The file that was rated.</param>
/// <param name="Decision">What it came to, with its trace.</param>
/// <param name="KnownAtUtc">The instant whose knowledge was rated.</param>
/// <param name="Record">The stored decision, or null where the rating of the day is one of its own.</param>
/// <param name="Objections">What the open objections make of it; null where there is none.</param>
public sealed record ExplainedRating(
    RegisteredEnterprise Enterprise, EnterpriseFile File, RatingDecision Decision, DateTime KnownAtUtc, DecisionRecord? Record, OpenObjections? Objections) : RatingExplanation
{
    /// <summary>What it started from in place of where the decision before left the enterprise; null where it started from there.</summary>
    public CorrectedStart? Corrected { get; init; }

    /// <summary>First day on which the decision moves if nothing comes in; the default day where none is known.</summary>
    public DateOnly NextChange => Record?.NextChange ?? Decision.NextChange?.On ?? default;

    /// <summary>First day on which the grade shows as expired; null where there is none or it never does.</summary>
    public DateOnly? ExpiresOn => Decision.Outcome.Grade is null ? null : Decision.Program.GradeValidity?.ExpiresOn(Decision.After.ReviewedOn);

    /// <summary>Whether it is on the blacklist by what is published.</summary>
    public bool IsListed => Enterprise.Status is { Listed: true };

    /// <summary>The class by which it is supervised.</summary>
    public Grade SupervisedAs => Decision.Outcome.Grade ?? Decision.Program.IntensityMatrix.UnratedAs;

    /// <summary>The risk by which it is supervised: the highest of its products.</summary>
    public RiskLevel SupervisedRisk => Decision.Risks.Count == 0 ? Decision.Program.IntensityMatrix.NoProduct : Decision.Risks.Max();

    /// <summary>What the supervision asks of both sides; null where the policy does not say.</summary>
    public SupervisionMeasures? Measures => Decision.Program.Measures.GetValueOrDefault(Decision.Intensity);

    /// <summary>How often each mechanism of supervision is used for this enterprise; empty where the policy does not say.</summary>
    public IReadOnlyList<MechanismFrequency> Frequencies => Decision.Program.Mechanisms switch
    {
        null => [],
        var table when IsListed && Decision.Intensity == SupervisionIntensity.Strict => table.WhileListed,
        var table => table.ByIntensity.GetValueOrDefault(Decision.Intensity) ?? [],
    };

    public IReadOnlyList<ExplainedProduct> Products =>
        [.. File.Products.Select(product => new ExplainedProduct(
            product,
            TitleOf(product),
            Decision.Trace.Products.First(risk => risk.Product == product.Serial),
            [.. Decision.Trace.Applied.Where(finding => finding.Product == product.Serial)]))];

    /// <summary>The item of the file with this serial.</summary>
    public EvidenceItem ItemOf(int serial) => File.Evidence.First(item => item.Serial == serial);

    private string? TitleOf(Product product) => Decision.Program.Chain
        .SelectMany(policy => policy.Tables.ProductCatalogue)
        .Where(edition => edition.InForce.Contains(Decision.AsOf))
        .SelectMany(edition => edition.Body)
        .FirstOrDefault(entry => entry.Kind == product.Kind)?.Title;
}

/// <summary>The same day with the objections decided: rejected, every item counts; upheld, none does.</summary>
public sealed record OpenObjections(IReadOnlyList<EvidenceItem> Items, RatingDecision IfRejected, RatingDecision IfUpheld);

/// <summary>One product with its risk, what its kind is called, and the rules that raised the risk.</summary>
public sealed record ExplainedProduct(Product Product, string? KindTitle, ProductRiskTrace Risk, IReadOnlyList<Finding> Findings);
