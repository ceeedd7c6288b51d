using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Enterprises;

/// <summary>What an enterprise was known as before: written when its attributes change, never touched again.</summary>
public sealed class EnterpriseRevision
{
    public required int EnterpriseId { get; init; }

    /// <summary>From when these attributes were known; until the next revision, or the present row.</summary>
    public required DateTime KnownFromUtc { get; init; }

    public required string Name { get; init; }

    public required RegionCode Region { get; init; }

    public required IndustryCode Industry { get; init; }

    public required EnterpriseSize Size { get; init; }

    public required DateOnly OpenedOn { get; init; }

    internal static EnterpriseRevision Of(Enterprise enterprise) => new()
    {
        EnterpriseId = enterprise.Id,
        KnownFromUtc = enterprise.KnownFromUtc,
        Name = enterprise.Name,
        Region = enterprise.Region,
        Industry = enterprise.Industry,
        Size = enterprise.Size,
        OpenedOn = enterprise.OpenedOn,
    };

    internal bool IsStillOf(Enterprise enterprise) =>
        (Name, Region, Industry, Size, OpenedOn) == (enterprise.Name, enterprise.Region, enterprise.Industry, enterprise.Size, enterprise.OpenedOn);

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseRevision>
    {
        public void Configure(EntityTypeBuilder<EnterpriseRevision> builder)
        {
            builder.ToTable("EnterpriseRevisions");
            builder.HasKey(revision => new { revision.EnterpriseId, revision.KnownFromUtc });
            builder.Property(revision => revision.Name).HasMaxLength(NameKey.Longest);
        }
    }
}
