using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Decisions;

namespace QualityCredit.Register.Ratings;

/// <summary>The published risk of one product.</summary>
public sealed class ProductRisk
{
    public required int EnterpriseId { get; init; }

    public required int Serial { get; init; }

    public required RiskLevel Risk { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProductRisk>
    {
        public void Configure(EntityTypeBuilder<ProductRisk> builder)
        {
            builder.ToTable("ProductRisks");
            builder.HasKey(risk => new { risk.EnterpriseId, risk.Serial });
        }
    }
}
