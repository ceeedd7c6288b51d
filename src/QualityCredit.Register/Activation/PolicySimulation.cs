using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Runs;

namespace QualityCredit.Register.Activation;

/// <summary>The register rated under a draft: what was compared with what, on which day and data, and the report. Rows are only ever added.</summary>
public sealed class PolicySimulation
{
    public required int Id { get; init; }

    /// <summary>The bundle of the draft.</summary>
    public required int Bundle { get; init; }

    /// <summary>The bundle that governs on the day without the draft.</summary>
    public required int Base { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTime KnownAtUtc { get; init; }

    /// <summary>The version of what was published then.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The editions of the draft that govern on the day, written as in <see cref="RescoringRun.Fingerprints"/>.</summary>
    public required string Fingerprints { get; init; }

    /// <summary>The account of who asked for it; null where nobody signed in.</summary>
    public string? Officer { get; init; }

    public required DateTime StartedUtc { get; init; }

    public required DateTime FinishedUtc { get; init; }

    public required int Enterprises { get; init; }

    /// <summary>How many have another grade or intensity under the draft.</summary>
    public required int Movers { get; init; }

    public required int Failed { get; init; }

    /// <summary>A <see cref="SimulationReport"/>, packed.</summary>
    public required byte[] Report { get; init; }

    /// <summary>Every <see cref="ExpectedChange"/> of the run after the activation, packed.</summary>
    public required byte[] Changes { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PolicySimulation>
    {
        public void Configure(EntityTypeBuilder<PolicySimulation> builder)
        {
            builder.ToTable("PolicySimulations");
            builder.Property(simulation => simulation.Id).ValueGeneratedNever();
            builder.Property(simulation => simulation.Fingerprints).HasMaxLength(GoverningEditions.LongestText).IsUnicode(false);
            builder.Property(simulation => simulation.Officer).HasMaxLength(PolicyStep.LongestOfficer);
            builder.HasIndex(simulation => simulation.Bundle);
        }
    }
}
