using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>What a listing case is about. Rows are only ever added; where the case stands follows from its steps.</summary>
public sealed class ListingCaseRecord
{
    public const int LongestGround = 200;

    public const int LongestEvidence = 200;

    public required int Id { get; init; }

    public required int EnterpriseId { get; init; }

    /// <summary>The rule that proposed it, or an officer's ground in words.</summary>
    public required string Ground { get; init; }

    public required bool IsByRule { get; init; }

    /// <summary>The decision that proposed it; null where an officer did.</summary>
    public long? DecisionId { get; init; }

    public required ListingDegree Degree { get; init; }

    public required int TermMonths { get; init; }

    /// <summary>Null where early removal is excluded.</summary>
    public int? RemovableAfterMonths { get; init; }

    /// <summary>Numbers of the items of evidence that an officer named, such as "3,7".</summary>
    public string? Evidence { get; init; }

    public ListingProposal Proposal => new(Ground, IsByRule, Degree, TermMonths, RemovableAfterMonths);

    internal sealed class Configuration : IEntityTypeConfiguration<ListingCaseRecord>
    {
        public void Configure(EntityTypeBuilder<ListingCaseRecord> builder)
        {
            builder.ToTable("ListingCases");
            builder.Property(row => row.Ground).HasMaxLength(LongestGround);
            builder.Property(row => row.Evidence).HasMaxLength(LongestEvidence).IsUnicode(false);
            builder.Ignore(row => row.Proposal);
            builder.HasIndex(row => row.EnterpriseId);
            builder.Metadata.AppendOnly();
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
