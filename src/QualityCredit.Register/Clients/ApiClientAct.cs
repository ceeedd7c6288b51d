using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

public enum ClientActKind : byte
{
    [Label("登记", "Added")] Added = 1,

    [Label("变更", "Amended")] Amended,

    [Label("签发密钥", "Key issued")] KeyIssued,

    [Label("撤销密钥", "Key revoked")] KeyRevoked,

    [Label("停用", "Blocked")] Blocked,

    [Label("恢复", "Unblocked")] Unblocked,
}

/// <summary>
/// What an officer did with a client. Whatever changes who may ask is an act, so that the number of the last act tells every process whether
/// what it knows is still so. Rows are only ever added.
/// </summary>
public sealed class ApiClientAct
{
    public const int LongestReason = 500;

    public required long Id { get; init; }

    public required string ClientId { get; init; }

    public required ClientActKind Kind { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The account of who did it.</summary>
    public required string Officer { get; init; }

    public required string Reason { get; init; }

    public string? KeyId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApiClientAct>
    {
        public void Configure(EntityTypeBuilder<ApiClientAct> builder)
        {
            builder.ToTable("ApiClientActs");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Officer).HasMaxLength(ApiClient.LongestOfficer);
            builder.Property(row => row.Reason).HasMaxLength(LongestReason);
            builder.Property(row => row.KeyId).HasMaxLength(KeyText.IdLength).IsUnicode(false);
            builder.HasIndex(row => row.ClientId);
            builder.Metadata.AppendOnly();
        }
    }
}
