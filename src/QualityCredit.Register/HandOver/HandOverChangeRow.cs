using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>A change of what is to be handed over to a receiver. Rows are only ever added; packages are made of them.</summary>
public sealed class HandOverChangeRow
{
    public required HandOverReceiver Receiver { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The package that handed it over first.</summary>
    public required int Package { get; init; }

    public required string Key { get; init; }

    /// <summary>The line of the record; null where it ended.</summary>
    public string? Line { get; init; }

    public EntryEnd? End { get; init; }

    public OpenDataChange Change => new(Sequence, Package, Key, Line, End);

    internal sealed class Configuration : IEntityTypeConfiguration<HandOverChangeRow>
    {
        public void Configure(EntityTypeBuilder<HandOverChangeRow> builder)
        {
            builder.ToTable("HandOverChanges");
            builder.HasKey(row => new { row.Receiver, row.Sequence });
            // In this order records are followed through the packages; there are as many rows as there ever were changes.
            builder.HasIndex(row => new { row.Receiver, row.Key, row.Sequence });
            builder.Property(row => row.Sequence).ValueGeneratedNever();
            builder.Property(row => row.Key).HasMaxLength(HandOverSheet.KeyLength).IsFixedLength().IsUnicode(false);
            builder.Ignore(row => row.Change);
            builder.Metadata.AppendOnly();
        }
    }
}
