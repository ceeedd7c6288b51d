using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;

namespace QualityCredit.Register.Watches;

/// <summary>
/// That a client watches a code: of the common feed, the events after one number, up to another. Bounds are numbers, not instants, so that
/// it does not matter when the events are given out. Rows are added; how they end is set.
/// </summary>
public sealed class WatchedCode
{
    public required string ClientId { get; init; }

    public required OrganizationCode Code { get; init; }

    /// <summary>The last event that is not the client's yet.</summary>
    public required long FromFeed { get; init; }

    /// <summary>The last event that is the client's; null while it watches.</summary>
    public long? UntilFeed { get; init; }

    public required DateTime AddedUtc { get; init; }

    internal WatchedCode Ended(long until) => new() { ClientId = ClientId, Code = Code, FromFeed = FromFeed, UntilFeed = until, AddedUtc = AddedUtc };

    internal sealed class Configuration : IEntityTypeConfiguration<WatchedCode>
    {
        public void Configure(EntityTypeBuilder<WatchedCode> builder)
        {
            builder.ToTable("WatchedCodes");
            builder.HasKey(row => new { row.ClientId, row.Code, row.FromFeed });
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.HasIndex(row => row.Code);
        }
    }
}
