using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Enterprises;

/// <summary>An enterprise as it is known now. What it was before stands in <see cref="EnterpriseRevision"/>.</summary>
public sealed class Enterprise
{
    public const int LongestRepresentative = 100;

    public const int LongestAddress = 300;

    public required int Id { get; init; }

    public required OrganizationCode Code { get; init; }

    public UnifiedSocialCreditCode? CreditCode { get; set; }

    public required RegionCode Region { get; set; }

    public required IndustryCode Industry { get; set; }

    public required EnterpriseSize Size { get; set; }

    /// <summary>Day on which the quality-credit file was opened.</summary>
    public required DateOnly OpenedOn { get; set; }

    /// <summary>When the attributes of this row became known: asked "as known" at an earlier time, the revisions answer.</summary>
    public required DateTime KnownFromUtc { get; set; }

    public required string Name { get; set; }

    /// <summary>The name as it is searched, see <see cref="Enterprises.NameKey"/>.</summary>
    public required string NameKey { get; set; }

    public string? LegalRepresentative { get; set; }

    public string? Address { get; set; }

    public DateOnly? RegisteredOn { get; set; }

    public required DateTime RecordedAtUtc { get; init; }

    public int Version { get; set; }

    /// <summary>Takes over what is stated; false where nothing of it is new.</summary>
    internal bool Take(EnterpriseDetails details)
    {
        var before = (CreditCode, Region, Industry, Size, OpenedOn, Name, LegalRepresentative, Address, RegisteredOn);
        CreditCode = details.Code.CreditCode ?? CreditCode;
        Region = details.Region;
        Industry = details.Industry;
        Size = details.Size;
        OpenedOn = details.OpenedOn ?? OpenedOn;
        Name = details.Name;
        NameKey = Enterprises.NameKey.Of(details.Name);
        LegalRepresentative = details.LegalRepresentative ?? LegalRepresentative;
        Address = details.Address ?? Address;
        RegisteredOn = details.RegisteredOn ?? RegisteredOn;
        return before != (CreditCode, Region, Industry, Size, OpenedOn, Name, LegalRepresentative, Address, RegisteredOn);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Enterprise>
    {
        public void Configure(EntityTypeBuilder<Enterprise> builder)
        {
            builder.ToTable("Enterprises");
            builder.Property(enterprise => enterprise.Id).ValueGeneratedNever();
            builder.Property(enterprise => enterprise.Name).HasMaxLength(Enterprises.NameKey.Longest);
            builder.Property(enterprise => enterprise.NameKey).HasMaxLength(Enterprises.NameKey.Longest);
            builder.Property(enterprise => enterprise.LegalRepresentative).HasMaxLength(LongestRepresentative);
            builder.Property(enterprise => enterprise.Address).HasMaxLength(LongestAddress);
            builder.Property(enterprise => enterprise.Version).IsConcurrencyToken();
            builder.HasIndex(enterprise => enterprise.Code).IsUnique();
            builder.HasIndex(enterprise => enterprise.NameKey);
        }
    }
}
