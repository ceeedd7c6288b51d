using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>That lines of the query ledger were removed because their term was over: who, why, and where the chains stood, signed. Rows are only ever added.</summary>
public sealed class LedgerCutRecord
{
    public const int LongestReason = 500;

    /// <summary>The last removed line.</summary>
    public required long Number { get; init; }

    public required string Officer { get; init; }

    public required string Reason { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The cut as a JSON Web Signature.</summary>
    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerCutRecord>
    {
        public void Configure(EntityTypeBuilder<LedgerCutRecord> builder)
        {
            builder.ToTable("LedgerCuts");
            builder.HasKey(row => row.Number);
            builder.Property(row => row.Number).ValueGeneratedNever();
            builder.Property(row => row.Officer).HasMaxLength(ActTexts.LongestActor);
            builder.Property(row => row.Reason).HasMaxLength(LongestReason);
            builder.Property(row => row.Text).IsUnicode(false);
            builder.Metadata.AppendOnly();
        }
    }
}
