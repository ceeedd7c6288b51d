using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Enterprises;

/// <summary>A name that an enterprise bore once: it is still found by it.</summary>
public sealed class FormerName
{
    public required int EnterpriseId { get; init; }

    public required string NameKey { get; init; }

    public required string Name { get; set; }

    public required DateTime UntilUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FormerName>
    {
        public void Configure(EntityTypeBuilder<FormerName> builder)
        {
            builder.ToTable("FormerNames");
            builder.HasKey(name => new { name.EnterpriseId, name.NameKey });
            builder.Property(name => name.NameKey).HasMaxLength(Enterprises.NameKey.Longest);
            builder.Property(name => name.Name).HasMaxLength(Enterprises.NameKey.Longest);
            builder.HasIndex(name => name.NameKey);
        }
    }
}
