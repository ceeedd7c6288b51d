using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>
/// One item of evidence as it is stored: packed as the engine reads it, with its texts and its source behind. Rows are only ever
/// added; the one thing that happens to a row later is that it stops being what is known (<see cref="KnownUntilUtc"/>).
/// </summary>
public sealed class EvidenceEntry
{
    /// <summary>Enterprise and serial, see <see cref="RowKey"/>.</summary>
    public required long Id { get; init; }

    public required EvidenceKind Kind { get; init; }

    public ObjectionState Objection { get; init; }

    public required DateOnly OccurredOn { get; init; }

    /// <summary>Serial of the product, 0 where the item is about none.</summary>
    public int ProductSerial { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly UntilOn { get; init; }

    public DateOnly DoneOn { get; init; }

    public ulong Terms { get; init; }

    public int Count0 { get; init; }

    public int Count1 { get; init; }

    public required DateTime RecordedAtUtc { get; init; }

    /// <summary>From when the item was no longer what is known: superseded or retracted. Null while it is.</summary>
    public DateTime? KnownUntilUtc { get; set; }

    /// <summary>Digest of the idempotency key: department, document and line, see <see cref="Evidence.SourceKey"/>.</summary>
    public required byte[] SourceKey { get; init; }

    /// <summary>0, or the number of times the same line of the same document was corrected before.</summary>
    public int Edition { get; init; }

    public int Line { get; init; }

    public required string Department { get; init; }

    public required string Document { get; init; }

    /// <summary>The text fields as a JSON object by field code; null where there are none.</summary>
    public string? Texts { get; init; }

    public long? SupersedesId { get; init; }

    public string? RetractedBy { get; set; }

    public string? RetractionReason { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<EvidenceEntry>
    {
        public void Configure(EntityTypeBuilder<EvidenceEntry> builder)
        {
            builder.ToTable("Evidence");
            builder.Property(entry => entry.SourceKey).HasMaxLength(Evidence.SourceKey.Bytes).IsFixedLength();
            builder.Property(entry => entry.Department).HasMaxLength(EvidenceText.LongestDepartment);
            builder.Property(entry => entry.Document).HasMaxLength(EvidenceText.LongestDocument);
            builder.Property(entry => entry.Texts).HasMaxLength(EvidenceText.LongestTexts);
            builder.Property(entry => entry.RetractedBy).HasMaxLength(ActTexts.LongestActor);
            builder.Property(entry => entry.RetractionReason).HasMaxLength(RetractEvidence.LongestReason);
            builder.HasIndex(entry => new { entry.SourceKey, entry.Edition }).IsUnique();
            builder.HasIndex(entry => entry.KnownUntilUtc, "IX_Evidence_Retracted").HasFilter($"\"{nameof(RetractionReason)}\" IS NOT NULL");
            AppendOnly(builder.Metadata);
        }

        private static void AppendOnly(IMutableEntityType entity)
        {
            string[] closing = [nameof(KnownUntilUtc), nameof(RetractedBy), nameof(RetractionReason)];
            foreach (var property in entity.GetProperties().Where(property => !property.IsPrimaryKey() && !closing.Contains(property.Name)))
            {
                property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
            }

            entity.FindProperty(nameof(Id))!.ValueGenerated = ValueGenerated.Never;
        }
    }
}
