using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Blacklist;

/// <summary>An enterprise that a rule proposes for listing. A proposal is never a listing: people decide.</summary>
public sealed class ListingCandidate
{
    public required int EnterpriseId { get; init; }

    public required string Rule { get; init; }

    public required long DecisionId { get; set; }

    public required ListingDegree Degree { get; set; }

    public required int TermMonths { get; set; }

    /// <summary>Null where early removal is excluded.</summary>
    public int? RemovableAfterMonths { get; set; }

    public required DateOnly ProposedOn { get; set; }

    /// <summary>Day from which the rule no longer proposes it.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ListingCandidate>
    {
        public void Configure(EntityTypeBuilder<ListingCandidate> builder)
        {
            builder.ToTable("Candidates");
            builder.HasKey(candidate => new { candidate.EnterpriseId, candidate.Rule });
            builder.Property(candidate => candidate.Rule).HasMaxLength(120).IsUnicode(false);
        }
    }
}
