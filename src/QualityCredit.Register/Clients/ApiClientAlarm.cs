using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>
/// A right credential from an address that its client does not use: it may be stolen. One row for each credential, address and day, however
/// often it was tried. Rows are only ever added.
/// </summary>
public sealed class ApiClientAlarm
{
    public const int LongestAddress = 45;

    public const int LongestCredential = 16;

    /// <summary>In place of a key's number where an identity provider's token named the client.</summary>
    public const string Token = "token";

    public required string ClientId { get; init; }

    public required string Credential { get; init; }

    public required string Address { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime AtUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApiClientAlarm>
    {
        public void Configure(EntityTypeBuilder<ApiClientAlarm> builder)
        {
            builder.ToTable("ApiClientAlarms");
            builder.HasKey(row => new { row.ClientId, row.Credential, row.Address, row.Day });
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Credential).HasMaxLength(LongestCredential).IsUnicode(false);
            builder.Property(row => row.Address).HasMaxLength(LongestAddress).IsUnicode(false);
            builder.Metadata.AppendOnly();
        }
    }
}
