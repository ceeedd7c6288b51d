using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Rescoring;

/// <summary>An enterprise that a run could not rate, and why.</summary>
public sealed class RunFailure
{
    public required long RunId { get; init; }

    public required int EnterpriseId { get; init; }

    public required string Reason { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RunFailure>
    {
        public void Configure(EntityTypeBuilder<RunFailure> builder)
        {
            builder.ToTable("RunFailures");
            builder.HasKey(failure => new { failure.RunId, failure.EnterpriseId });
            builder.Property(failure => failure.Reason).HasMaxLength(1000);
        }
    }
}
