using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Enterprises;

/// <summary>The file of one enterprise (企业质量信用档案): who it is, what it makes, what is known of it. Everything a rating reads.</summary>
public sealed record EnterpriseFile
{
    /// <summary>Organization code: the key of the archive (HB-1.9.1, HN-8).</summary>
    public required OrganizationCode Code { get; init; }

    /// <summary>Unified social credit code, where known.</summary>
    public UnifiedSocialCreditCode? CreditCode { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>County or prefecture where it produces.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>Industry class.</summary>
    public required IndustryCode Industry { get; init; }

    /// <summary>Size class.</summary>
    public required EnterpriseSize Size { get; init; }

    /// <summary>Day on which the file was opened; no evidence before it can be expected.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Products, each with its serial.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>Evidence; the order means nothing.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>Where it stands before the rating.</summary>
    public Standing Standing { get; init; }
}

/// <summary>
/// The file as the engine reads it: packed items in spans, so that a run over a whole register needs no object per item.
/// </summary>
public readonly ref struct FileFacts
{
    /// <summary>County or prefecture where it produces.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>Size class.</summary>
    public required EnterpriseSize Size { get; init; }

    /// <summary>Day on which the file was opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Where it stands before the rating.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Products by serial.</summary>
    public required ReadOnlySpan<ProductFact> Products { get; init; }

    /// <summary>Evidence known, none superseded or retracted; the order means nothing.</summary>
    public required ReadOnlySpan<EvidenceFact> Evidence { get; init; }

    /// <summary>Packs a file.</summary>
    public static FileFacts Of(EnterpriseFile file) => new()
    {
        Region = file.Region,
        Size = file.Size,
        OpenedOn = file.OpenedOn,
        Standing = file.Standing,
        Products = file.Products.OrderBy(product => product.Serial).Select(product => product.Pack()).ToArray(),
        Evidence = file.Evidence.Select(item => EvidenceForm.Of(item.Kind).Pack(item)).ToArray(),
    };
}
