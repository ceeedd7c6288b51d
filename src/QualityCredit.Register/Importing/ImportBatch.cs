using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Importing;

/// <summary>One line of the import ledger: a file that was read.</summary>
public sealed class ImportBatch
{
    public required long Id { get; init; }

    public required string FileName { get; init; }

    public required byte[] Sha256 { get; init; }

    public required DateTime StartedUtc { get; init; }

    public DateTime? FinishedUtc { get; set; }

    public long Good { get; set; }

    public long Bad { get; set; }

    /// <summary>Rows that the register was told before: they hold, or were superseded since.</summary>
    public long Unchanged { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> builder)
        {
            builder.ToTable("ImportBatches");
            builder.Property(batch => batch.Id).ValueGeneratedNever();
            builder.Property(batch => batch.FileName).HasMaxLength(260);
            builder.Property(batch => batch.Sha256).HasMaxLength(32).IsFixedLength();
        }
    }
}
