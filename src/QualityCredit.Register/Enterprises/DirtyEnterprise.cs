using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Enterprises;

/// <summary>An enterprise of which something new is known since its last rating; written in the transaction of the intake.</summary>
public sealed class DirtyEnterprise
{
    public required int EnterpriseId { get; init; }

    /// <summary>The latest intake. A publication removes the rows up to its run's known-at, and no later ones.</summary>
    public required DateTime SinceUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DirtyEnterprise>
    {
        public void Configure(EntityTypeBuilder<DirtyEnterprise> builder)
        {
            builder.ToTable("DirtyEnterprises");
            builder.HasKey(dirty => dirty.EnterpriseId);
            builder.Property(dirty => dirty.EnterpriseId).ValueGeneratedNever();
        }
    }
}
