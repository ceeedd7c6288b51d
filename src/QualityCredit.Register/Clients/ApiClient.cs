using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>A client on the terms of one edition; the last one holds. Rows are only ever added.</summary>
public sealed class ApiClient
{
    public const int LongestId = 32;

    public const int LongestName = 100;

    public const int LongestScopes = 1000;

    public const int LongestAddresses = 2000;

    public const int LongestOfficer = 256;

    /// <summary>Short, lower case; what the records of its queries name.</summary>
    public required string Id { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Edition { get; init; }

    public required string Name { get; init; }

    public required ClientKind Kind { get; init; }

    public OrganizationCode? Organization { get; init; }

    /// <summary>Codes of scopes with a space between.</summary>
    public required string Scopes { get; init; }

    /// <summary>Addresses and networks with a space between; null where it may come from anywhere.</summary>
    public string? Addresses { get; init; }

    /// <summary>Null where it has the usual limit.</summary>
    public int? Permits { get; init; }

    public int? WindowSeconds { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it is over; null where that is open.</summary>
    public DateOnly? ValidUntil { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApiClient>
    {
        public void Configure(EntityTypeBuilder<ApiClient> builder)
        {
            builder.ToTable("ApiClients");
            builder.HasKey(row => new { row.Id, row.Edition });
            builder.Property(row => row.Id).HasMaxLength(LongestId).IsUnicode(false);
            builder.Property(row => row.Name).HasMaxLength(LongestName);
            builder.Property(row => row.Scopes).HasMaxLength(LongestScopes).IsUnicode(false);
            builder.Property(row => row.Addresses).HasMaxLength(LongestAddresses).IsUnicode(false);
            builder.Metadata.AppendOnly();
        }
    }
}
