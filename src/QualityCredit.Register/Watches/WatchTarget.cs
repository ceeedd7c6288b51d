using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;

namespace QualityCredit.Register.Watches;

/// <summary>Which events a client is sent.</summary>
public enum WatchFeed : byte
{
    /// <summary>Those of the codes it watches, under its own numbers.</summary>
    [Label("关注名单", "Portfolio")] Portfolio = 1,

    /// <summary>All that is published, under the numbers of the common feed. For departments.</summary>
    [Label("全部", "Everything")] Everything,
}

public enum TargetState : byte
{
    [Label("推送中", "Active")] Active = 1,

    /// <summary>The receiver answered that it is gone for good; nothing is sent until the client names a target again.</summary>
    [Label("接收方已停用", "Gone")] Gone,
}

/// <summary>Where a client is sent its events, and how far that has come. One row for each client; it changes with every delivery.</summary>
public sealed class WatchTarget
{
    public const int LongestUrl = 500;

    internal const int LongestFailure = 100;
    internal const int LongestHolder = 36;

    public required string ClientId { get; init; }

    /// <summary>Moves with each act of the client: what a delivery reports that began before counts no more.</summary>
    public required int Edition { get; set; }

    public required string Url { get; set; }

    public required WatchFeed Feed { get; set; }

    public required TargetState State { get; set; }

    /// <summary>Number of the last event that was delivered or is a dead letter.</summary>
    public required long DeliveredUpTo { get; set; }

    /// <summary>When the client named it, or last asked for a replay.</summary>
    public required DateTime SinceUtc { get; set; }

    public DateTime? LastDeliveredUtc { get; set; }

    /// <summary>Attempts since the last success.</summary>
    public int Attempts { get; set; }

    public DateTime? FirstFailureUtc { get; set; }

    public string? LastFailure { get; set; }

    public DateTime? NextAttemptUtc { get; set; }

    /// <summary>Whether an event became a dead letter since the last success: then it is the receiver that is dead, not one event that it cannot take.</summary>
    public bool HasGivenUp { get; set; }

    /// <summary>The process that delivers.</summary>
    public string? HeldBy { get; set; }

    public DateTime? HeldUntilUtc { get; set; }

    internal void ClearFailures() => (Attempts, FirstFailureUtc, LastFailure, NextAttemptUtc, HasGivenUp) = (0, null, null, null, false);

    internal sealed class Configuration : IEntityTypeConfiguration<WatchTarget>
    {
        public void Configure(EntityTypeBuilder<WatchTarget> builder)
        {
            builder.ToTable("WatchTargets");
            builder.HasKey(row => row.ClientId);
            builder.Property(row => row.ClientId).HasMaxLength(ApiClient.LongestId).IsUnicode(false);
            builder.Property(row => row.Url).HasMaxLength(LongestUrl).IsUnicode(false);
            builder.Property(row => row.LastFailure).HasMaxLength(LongestFailure).IsUnicode(false);
            builder.Property(row => row.HeldBy).HasMaxLength(LongestHolder).IsUnicode(false);
        }
    }
}
