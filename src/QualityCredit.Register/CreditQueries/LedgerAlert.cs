using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>Queries of one client that were unusual by a pattern, with what the pattern said then. Rows are only ever added.</summary>
public sealed class LedgerAlert
{
    public const int LongestPattern = 100;

    public required int Id { get; init; }

    public required string Pattern { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Number of the first query.</summary>
    public required long First { get; init; }

    /// <summary>Number of the last query.</summary>
    public required long Last { get; init; }

    public required DateTime FromUtc { get; init; }

    public required DateTime UntilUtc { get; init; }

    /// <summary>How many queries it took.</summary>
    public required int Queries { get; init; }

    /// <summary>Within how many hours.</summary>
    public required int WithinHours { get; init; }

    public required DateTime RaisedUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerAlert>
    {
        public void Configure(EntityTypeBuilder<LedgerAlert> builder)
        {
            builder.ToTable("LedgerAlerts");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Pattern).HasMaxLength(LongestPattern).IsUnicode(false);
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.HasIndex(row => new { row.ClientId, row.Pattern, row.Last }).IsUnique();
            builder.Metadata.AppendOnly();
        }
    }
}

/// <summary>What an officer found when looking into an alert.</summary>
public sealed class LedgerAlertNote
{
    public const int LongestNote = 500;

    public required int AlertId { get; init; }

    public required string Officer { get; init; }

    public required string Note { get; init; }

    public required DateTime AtUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerAlertNote>
    {
        public void Configure(EntityTypeBuilder<LedgerAlertNote> builder)
        {
            builder.ToTable("LedgerAlertNotes");
            builder.HasKey(row => row.AlertId);
            builder.Property(row => row.AlertId).ValueGeneratedNever();
            builder.Property(row => row.Officer).HasMaxLength(ActTexts.LongestActor);
            builder.Property(row => row.Note).HasMaxLength(LongestNote);
            builder.HasOne<LedgerAlert>().WithOne().HasForeignKey<LedgerAlertNote>(row => row.AlertId).OnDelete(DeleteBehavior.Restrict);
            builder.Metadata.AppendOnly();
        }
    }
}

/// <summary>Up to which line the ledger was looked through for unusual queries: one row. No fact, only where to go on.</summary>
internal sealed class LedgerWatchPosition
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required long Number { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerWatchPosition>
    {
        public void Configure(EntityTypeBuilder<LedgerWatchPosition> builder)
        {
            builder.ToTable("LedgerWatchPosition");
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
