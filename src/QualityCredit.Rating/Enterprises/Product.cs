using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Enterprises;

/// <summary>
/// The enterprise's or an expert's own assessment of one product; it wins over the default of the catalogue (domain.md §10).
/// Severities run from 0 (this harm does not arise) to 4.
/// </summary>
/// <param name="Safety">Severity for 安全.</param>
/// <param name="Health">Severity for 健康.</param>
/// <param name="Energy">Severity for 节能.</param>
/// <param name="Environment">Severity for 环保.</param>
/// <param name="ProbabilityPerBillion">Probability of the harm over the product's life, in billionths, 0–1,000,000,000.</param>
/// <param name="SensitiveUsers">Whether children, the old, the sick or pregnant women use it.</param>
public readonly record struct ProductAssessment(
    byte Safety, byte Health, byte Energy, byte Environment, int ProbabilityPerBillion, bool SensitiveUsers);

/// <summary>One product of an enterprise. Equality is by value.</summary>
public sealed record Product
{
    /// <summary>Number within the enterprise, from 1.</summary>
    public required int Serial { get; init; }

    /// <summary>The enterprise's own product number: what evidence in files refers to.</summary>
    public required string Number { get; init; }

    /// <summary>Kind in the catalogue, such as 3831-01 电线电缆.</summary>
    public required ProductKindCode Kind { get; init; }

    /// <summary>Name and model.</summary>
    public required string Name { get; init; }

    /// <summary>Trade item number, where the product has one.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>Own assessment, or null where the catalogue's default applies.</summary>
    public ProductAssessment? Assessment { get; init; }

    /// <summary>Packs the product for the engine.</summary>
    public ProductFact Pack() => new(Serial, Kind, Assessment);
}

/// <summary>A product as the engine reads it.</summary>
/// <param name="Serial">Number within the enterprise, from 1.</param>
/// <param name="Kind">Kind in the catalogue.</param>
/// <param name="Assessment">Own assessment, or null.</param>
public readonly record struct ProductFact(int Serial, ProductKindCode Kind, ProductAssessment? Assessment);
