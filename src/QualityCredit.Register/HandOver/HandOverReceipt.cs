using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What a receiver answered to a package; one a package, never changed.</summary>
public sealed class HandOverReceipt
{
    public const int LongestReason = 32;

    /// <summary>Twice the characters of the field: one beyond the first 65,536 takes two places.</summary>
    public const int LongestRemark = 400;

    /// <summary>As long as the name of an account may be.</summary>
    public const int LongestName = 256;

    public required HandOverReceiver Receiver { get; init; }

    public required int Package { get; init; }

    public required DateTime ReceivedUtc { get; init; }

    /// <summary>The client or the officer who brought it.</summary>
    public required string By { get; init; }

    public required bool IsAccepted { get; init; }

    public string? Reason { get; init; }

    public string? Remark { get; init; }

    public required int Rejected { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<HandOverReceipt>
    {
        public void Configure(EntityTypeBuilder<HandOverReceipt> builder)
        {
            builder.ToTable("HandOverReceipts");
            builder.HasKey(row => new { row.Receiver, row.Package });
            builder.Property(row => row.Package).ValueGeneratedNever();
            builder.Property(row => row.By).HasMaxLength(LongestName);
            builder.Property(row => row.Reason).HasMaxLength(LongestReason).IsUnicode(false);
            builder.Property(row => row.Remark).HasMaxLength(LongestRemark);
            builder.Metadata.AppendOnly();
        }
    }
}

/// <summary>A line that the receiver of a package did not take.</summary>
public sealed class HandOverRejection
{
    public required HandOverReceiver Receiver { get; init; }

    public required int Package { get; init; }

    /// <summary>Number of the record in the file, from 1.</summary>
    public required int Line { get; init; }

    public required string Reason { get; init; }

    public string? Remark { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<HandOverRejection>
    {
        public void Configure(EntityTypeBuilder<HandOverRejection> builder)
        {
            builder.ToTable("HandOverRejections");
            builder.HasKey(row => new { row.Receiver, row.Package, row.Line });
            builder.Property(row => row.Line).ValueGeneratedNever();
            builder.Property(row => row.Reason).HasMaxLength(HandOverReceipt.LongestReason).IsUnicode(false);
            builder.Property(row => row.Remark).HasMaxLength(HandOverReceipt.LongestRemark);
            builder.Metadata.AppendOnly();
        }
    }
}
