using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Rescoring;

/// <summary>A finished part of a run: written in the same transaction as the rows of the part.</summary>
public sealed class RunPartition
{
    public required long RunId { get; init; }

    public required int Partition { get; init; }

    /// <summary>First enterprise of the part.</summary>
    public required int FromEnterprise { get; init; }

    /// <summary>First enterprise after the part.</summary>
    public required int ToEnterprise { get; init; }

    public required int Rated { get; init; }

    public required int Changed { get; init; }

    public required int Failed { get; init; }

    public required DateTime DoneUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RunPartition>
    {
        public void Configure(EntityTypeBuilder<RunPartition> builder)
        {
            builder.ToTable("RunPartitions");
            builder.HasKey(partition => new { partition.RunId, partition.Partition });
        }
    }
}
