using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Reference;

/// <summary>The shares and rates of <c>seeds/reference/distributions.yaml</c>.</summary>
internal sealed record Distributions
{
    public required Dictionary<EnterpriseSize, double> Sizes { get; init; }

    public required Dictionary<EnterpriseSize, double> FailedBatches { get; init; }

    public required Dictionary<EnterpriseSize, double> SpotChecksAYear { get; init; }

    public required Dictionary<EnterpriseSize, int[]> Products { get; init; }

    public required Dictionary<string, Quality> Qualities { get; init; }

    public static Distributions Read() => Resource.Yaml<Distributions>("reference/distributions.yaml");
}

/// <summary>What a latent quality means for a history. Rates are means of a year, the rest are probabilities.</summary>
internal sealed record Quality
{
    public required Dictionary<EnterpriseSize, double> Share { get; init; }

    public required double FailureFactor { get; init; }

    public required double FewestSpotChecksAYear { get; init; }

    /// <summary>Least and greatest share of checklist items met.</summary>
    public required double[] Checklist { get; init; }

    public required double AllMet { get; init; }

    public required FindingRates Findings { get; init; }

    public required RectificationRates Rectification { get; init; }

    public required double SpotCheckRefused { get; init; }

    public required double LicenceLacking { get; init; }

    public required Dictionary<CertificateScheme, double> Certificates { get; init; }

    public required double Awards { get; init; }

    public required DeclaredStandardRates DeclaredStandard { get; init; }

    public required double ReportsAYear { get; init; }

    public required ComplaintRates Complaints { get; init; }

    public required ViolationRates Violations { get; init; }

    public required NoteRates Notes { get; init; }

    public required NoteRates PersonRecords { get; init; }

    public required double AccidentsAYear { get; init; }

    public required RecallRates Recalls { get; init; }

    public required double ExposuresAYear { get; init; }

    public required double FalsificationsAYear { get; init; }

    public required double ReviewsAYear { get; init; }

    public required double Listed { get; init; }
}

internal sealed record FindingRates
{
    public required double Major { get; init; }

    public required double Minor { get; init; }
}

internal sealed record RectificationRates
{
    public required double Overdue { get; init; }

    public required double RecheckFails { get; init; }
}

internal sealed record DeclaredStandardRates
{
    public required double Made { get; init; }

    public required double Stricter { get; init; }

    public required double Broken { get; init; }
}

internal sealed record ComplaintRates
{
    public required double AYear { get; init; }

    public required double Verified { get; init; }
}

internal sealed record ViolationRates
{
    public required double AYear { get; init; }

    public required double Heavier { get; init; }
}

internal sealed record NoteRates
{
    public required double AdverseAYear { get; init; }

    public required double FavourableAYear { get; init; }
}

internal sealed record RecallRates
{
    public required double AYear { get; init; }

    public required double Ordered { get; init; }
}
