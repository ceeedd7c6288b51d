using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>A head of the query ledger that was signed, one for each stretch of lines and day. Rows are only ever added.</summary>
public sealed class SignedLedgerHead
{
    /// <summary>In place of a client: the head is that of all lines.</summary>
    public const string OfAll = "";

    internal const int LongestText = 2000;

    public required int Id { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The line before the first.</summary>
    public required long After { get; init; }

    /// <summary>The last line.</summary>
    public required long Lines { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The head as a JSON Web Signature.</summary>
    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignedLedgerHead>
    {
        public void Configure(EntityTypeBuilder<SignedLedgerHead> builder)
        {
            builder.ToTable("LedgerHeads");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Text).HasMaxLength(LongestText).IsUnicode(false);
            builder.HasIndex(row => new { row.ClientId, row.Day, row.Lines, row.After }).IsUnique();
            builder.Metadata.AppendOnly();
        }
    }
}
