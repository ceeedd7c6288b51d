using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Rescoring;

/// <summary>A listing candidate that a decision proposes, until its run is published.</summary>
public sealed class RunCandidate
{
    public required long RunId { get; init; }

    public required int EnterpriseId { get; init; }

    public required string Rule { get; init; }

    public required ListingDegree Degree { get; init; }

    public required int TermMonths { get; init; }

    public int? RemovableAfterMonths { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RunCandidate>
    {
        public void Configure(EntityTypeBuilder<RunCandidate> builder)
        {
            builder.ToTable("RunCandidates");
            builder.HasKey(candidate => new { candidate.RunId, candidate.EnterpriseId, candidate.Rule });
            builder.Property(candidate => candidate.Rule).HasMaxLength(120).IsUnicode(false);
        }
    }
}
