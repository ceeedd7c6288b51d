using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Idempotency;

/// <summary>
/// A request that was carried out, under the key that its sender gave it, with the answer. There is no row for one that runs: it appears
/// with what the request wrote.
/// </summary>
public sealed class AnsweredRequest
{
    public const int LongestKey = 128;

    public const int LongestTarget = 400;

    internal const int LongestSender = 256;
    internal const int LongestHeader = 400;

    /// <summary>The account that sent it; keys of two accounts have nothing to do with each other.</summary>
    public required string Sender { get; init; }

    public required string Key { get; init; }

    /// <summary>Method and address, the beginning of it where it is longer.</summary>
    public required string Target { get; init; }

    /// <summary>SHA-256 of what was asked: the whole address, the person where a header names one, the body.</summary>
    public required byte[] Digest { get; init; }

    public required int Status { get; init; }

    public required string? ContentType { get; init; }

    public required string? Location { get; init; }

    /// <summary>See <see cref="PackBody"/>.</summary>
    public required byte[] Body { get; init; }

    public required DateTime AnsweredUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AnsweredRequest>
    {
        private const int DigestLength = 32;

        public void Configure(EntityTypeBuilder<AnsweredRequest> builder)
        {
            builder.ToTable("AnsweredRequests");
            builder.HasKey(row => new { row.Sender, row.Key });
            builder.Property(row => row.Sender).HasMaxLength(LongestSender);
            builder.Property(row => row.Key).HasMaxLength(LongestKey).IsUnicode(false);
            builder.Property(row => row.Target).HasMaxLength(LongestTarget);
            builder.Property(row => row.Digest).HasMaxLength(DigestLength).IsFixedLength();
            builder.Property(row => row.ContentType).HasMaxLength(LongestHeader);
            builder.Property(row => row.Location).HasMaxLength(LongestHeader);
            builder.HasIndex(row => row.AnsweredUtc);
        }
    }
}
