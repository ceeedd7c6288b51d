using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>Where the chain of a client stood at a cut, to go on from where none of its lines is left.</summary>
internal sealed class LedgerCutEnd
{
    public required long Number { get; init; }

    public required string ClientId { get; init; }

    public required long Serial { get; init; }

    public required byte[] Link { get; init; }

    /// <summary>The end of a client of whom no line is left; the beginning where it never asked.</summary>
    public static async Task<(long Serial, byte[] Link)> OfAsync(RegisterContext context, string client, CancellationToken ct) =>
        await context.LedgerCutEnds.AsNoTracking().Where(row => row.ClientId == client).OrderByDescending(row => row.Number).Select(row => new { row.Serial, row.Link }).FirstOrDefaultAsync(ct) is { } end
            ? (end.Serial, end.Link)
            : (0, LedgerLine.Beginning);

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerCutEnd>
    {
        public void Configure(EntityTypeBuilder<LedgerCutEnd> builder)
        {
            builder.ToTable("LedgerCutEnds");
            builder.HasKey(row => new { row.ClientId, row.Number });
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Link).HasMaxLength(LedgerLine.LinkLength).IsFixedLength();
            builder.HasOne<LedgerCutRecord>().WithMany().HasForeignKey(row => row.Number).OnDelete(DeleteBehavior.Restrict);
            builder.Metadata.AppendOnly();
        }
    }
}
