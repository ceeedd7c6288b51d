using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>A comparison of what a receiver says it holds with what it should hold. Rows are only ever added.</summary>
public sealed class HandOverCheck
{
    public required int Id { get; init; }

    public required HandOverReceiver Receiver { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required string By { get; init; }

    /// <summary>The last confirmed package: what is held after it was compared.</summary>
    public required int Package { get; init; }

    public required int Held { get; init; }

    public required int Expected { get; init; }

    public required int MissingThere { get; init; }

    public required int UnknownHere { get; init; }

    public required int Different { get; init; }

    /// <summary>The records that differ, as JSON.</summary>
    public required string Records { get; init; }

    public IReadOnlyList<DifferentRecord> Differences => JsonSerializer.Deserialize<DifferentRecord[]>(Records)!;

    public int Total => MissingThere + UnknownHere + Different;

    internal static HandOverCheck Of(int id, HandOverReceiver receiver, int package, HandOverReconciliation found, string by, DateTime nowUtc) => new()
    {
        Id = id,
        Receiver = receiver,
        MadeUtc = nowUtc,
        By = by,
        Package = package,
        Held = found.Held,
        Expected = found.Expected,
        MissingThere = found.Count(HoldingDifference.MissingThere),
        UnknownHere = found.Count(HoldingDifference.UnknownHere),
        Different = found.Count(HoldingDifference.Different),
        Records = JsonSerializer.Serialize(found.Differences),
    };

    internal sealed class Configuration : IEntityTypeConfiguration<HandOverCheck>
    {
        public void Configure(EntityTypeBuilder<HandOverCheck> builder)
        {
            builder.ToTable("HandOverChecks");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.By).HasMaxLength(HandOverReceipt.LongestName);
            builder.Ignore(row => row.Differences);
            builder.Ignore(row => row.Total);
            builder.Metadata.AppendOnly();
        }
    }
}
