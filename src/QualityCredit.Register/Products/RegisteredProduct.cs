using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Products;

/// <summary>A product of an enterprise as it is known now; its id is enterprise and serial, see <see cref="Storage.RowKey"/>.</summary>
public sealed class RegisteredProduct
{
    public const int LongestNumber = 100;

    public const int LongestName = 200;

    public required long Id { get; init; }

    public required int EnterpriseId { get; init; }

    public required int Serial { get; init; }

    public required ProductKindCode Kind { get; set; }

    public byte? Safety { get; private set; }

    public byte? Health { get; private set; }

    public byte? Energy { get; private set; }

    public byte? Environment { get; private set; }

    public int? ProbabilityPerBillion { get; private set; }

    public bool? SensitiveUsers { get; private set; }

    /// <summary>When kind and assessment became known: asked "as known" at an earlier time, the revisions answer.</summary>
    public required DateTime KnownFromUtc { get; set; }

    public required string Number { get; init; }

    public required string Name { get; set; }

    public Gtin? Gtin { get; set; }

    public required DateTime RecordedAtUtc { get; init; }

    public int Version { get; set; }

    public ProductAssessment? Assessment
    {
        get => Safety is null
            ? null
            : new(Safety.Value, Health!.Value, Energy!.Value, Environment!.Value, ProbabilityPerBillion!.Value, SensitiveUsers!.Value);
        set => (Safety, Health, Energy, Environment, ProbabilityPerBillion, SensitiveUsers) =
            (value?.Safety, value?.Health, value?.Energy, value?.Environment, value?.ProbabilityPerBillion, value?.SensitiveUsers);
    }

    /// <summary>Takes over what is stated; false where nothing of it is new.</summary>
    internal bool Take(ProductDetails details)
    {
        var before = (Kind, Name, Gtin, Assessment);
        Kind = details.Kind;
        Name = details.Name;
        Gtin = details.Gtin ?? Gtin;
        Assessment = details.Assessment ?? Assessment;
        return before != (Kind, Name, Gtin, Assessment);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<RegisteredProduct>
    {
        public void Configure(EntityTypeBuilder<RegisteredProduct> builder)
        {
            builder.ToTable("Products");
            builder.Ignore(product => product.Assessment);
            builder.Property(product => product.Id).ValueGeneratedNever();
            builder.Property(product => product.Number).HasMaxLength(LongestNumber);
            builder.Property(product => product.Name).HasMaxLength(LongestName);
            builder.Property(product => product.Version).IsConcurrencyToken();
            builder.HasIndex(product => new { product.EnterpriseId, product.Number }).IsUnique();
        }
    }
}
