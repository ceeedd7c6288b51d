using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Products;

/// <summary>What a product was known as before: written when kind or assessment change, never touched again.</summary>
public sealed class ProductRevision
{
    public required long ProductId { get; init; }

    /// <summary>From when this was known; until the next revision, or the present row.</summary>
    public required DateTime KnownFromUtc { get; init; }

    public required ProductKindCode Kind { get; init; }

    public byte? Safety { get; private init; }

    public byte? Health { get; private init; }

    public byte? Energy { get; private init; }

    public byte? Environment { get; private init; }

    public int? ProbabilityPerBillion { get; private init; }

    public bool? SensitiveUsers { get; private init; }

    public ProductAssessment? Assessment => Safety is null
        ? null
        : new(Safety.Value, Health!.Value, Energy!.Value, Environment!.Value, ProbabilityPerBillion!.Value, SensitiveUsers!.Value);

    internal static ProductRevision Of(RegisteredProduct product) => new()
    {
        ProductId = product.Id,
        KnownFromUtc = product.KnownFromUtc,
        Kind = product.Kind,
        Safety = product.Safety,
        Health = product.Health,
        Energy = product.Energy,
        Environment = product.Environment,
        ProbabilityPerBillion = product.ProbabilityPerBillion,
        SensitiveUsers = product.SensitiveUsers,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<ProductRevision>
    {
        public void Configure(EntityTypeBuilder<ProductRevision> builder)
        {
            builder.ToTable("ProductRevisions");
            builder.Ignore(revision => revision.Assessment);
            builder.HasKey(revision => new { revision.ProductId, revision.KnownFromUtc });
        }
    }
}
