using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Editions;

namespace QualityCredit.Register.Runs;

public enum RunKind : byte
{
    Incremental = 1,
    Full,
    OneEnterprise,
}

public enum RunState : byte
{
    Running = 1,
    Published,
    Failed,
}

/// <summary>One line of the run ledger.</summary>
public sealed class RescoringRun
{
    public required long Id { get; init; }

    public required RunKind Kind { get; init; }

    public required RunState State { get; set; }

    public required DateOnly AsOf { get; init; }

    /// <summary>A time of the register's clock: everything recorded up to it is committed, and nothing later is read.</summary>
    public required DateTime KnownAtUtc { get; init; }

    public required DateTime StartedUtc { get; init; }

    public DateTime? FinishedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    /// <summary>How many enterprises were considered.</summary>
    public int Enterprises { get; set; }

    public int Rated { get; set; }

    public int Changed { get; set; }

    public int Failed { get; set; }

    public int OutcomesAA { get; set; }

    public int OutcomesA { get; set; }

    public int OutcomesB { get; set; }

    public int OutcomesC { get; set; }

    public int OutcomesUnrated { get; set; }

    /// <summary>Number of movers by "A→B", as a JSON object.</summary>
    public string? Movers { get; set; }

    /// <summary>The editions that govern on the day, a line for each area.</summary>
    public required string Fingerprints { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Problem { get; set; }

    /// <summary>The last sequence of the change feed after publication.</summary>
    public long? DataVersion { get; set; }

    /// <summary>The host that works on it.</summary>
    public required string Owner { get; set; }

    public required DateTime HeartbeatUtc { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RescoringRun>
    {
        public void Configure(EntityTypeBuilder<RescoringRun> builder)
        {
            builder.ToTable("Runs");
            builder.Property(run => run.Id).ValueGeneratedNever();
            builder.Property(run => run.Movers).HasMaxLength(2000);
            builder.Property(run => run.Fingerprints).HasMaxLength(GoverningEditions.LongestText).IsUnicode(false);
            builder.Property(run => run.Problem).HasMaxLength(1000);
            builder.Property(run => run.Owner).HasMaxLength(200);
            builder.Property(run => run.Version).IsConcurrencyToken();
        }
    }
}
