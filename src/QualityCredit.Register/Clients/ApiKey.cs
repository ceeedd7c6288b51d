using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>A key of a client: its number and the hash of its secret. Rows are added; how they end is set, the last day of use moves on.</summary>
public sealed class ApiKey
{
    private const int HashBytes = 32;

    public required string KeyId { get; init; }

    public required string ClientId { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTime IssuedUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    /// <summary>When the time beside its successor is over; set by the rotation, and only ever earlier by another one.</summary>
    public DateTime? OverlapEndsUtc { get; init; }

    /// <summary>When an officer ended it; set once. It is ended from then on, whatever the clock says.</summary>
    public DateTime? RevokedUtc { get; init; }

    public DateOnly? LastUsedOn { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApiKey>
    {
        public void Configure(EntityTypeBuilder<ApiKey> builder)
        {
            builder.ToTable("ApiKeys");
            builder.HasKey(row => row.KeyId);
            builder.Property(row => row.KeyId).HasMaxLength(KeyText.IdLength).IsUnicode(false);
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Hash).HasMaxLength(HashBytes);
            builder.HasIndex(row => row.ClientId);
            builder.Metadata.AppendOnly();
        }
    }
}
