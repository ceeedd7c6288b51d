using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>Typed item to row and back; the packing itself is the form's.</summary>
public static class PackEvidence
{
    /// <summary>The row of an item that becomes known at <paramref name="knownFromUtc"/>; the item's own serial and recording time are not read.</summary>
    public static EvidenceEntry ToEntry(this EvidenceItem item, int enterprise, int serial, DateTime knownFromUtc, int edition = 0, long? supersedes = null)
    {
        var fact = EvidenceForm.Of(item.Kind).Pack(item);
        return new()
        {
            Id = RowKey.Of(enterprise, serial),
            Kind = item.Kind,
            Objection = fact.Objection,
            OccurredOn = item.OccurredOn,
            ProductSerial = fact.Product,
            FromOn = DateOnly.FromDayNumber(fact.From),
            UntilOn = DateOnly.FromDayNumber(fact.Until),
            DoneOn = DateOnly.FromDayNumber(fact.Done),
            Terms = fact.Terms,
            Count0 = fact.Count0,
            Count1 = fact.Count1,
            RecordedAtUtc = knownFromUtc,
            SourceKey = SourceKey.Of(item.Provenance),
            Edition = edition,
            Line = item.Provenance.Line,
            Department = item.Provenance.Department,
            Document = item.Provenance.Document,
            Texts = EvidenceText.Write(item),
            SupersedesId = supersedes,
        };
    }

    public static EvidenceFact ToFact(this EvidenceEntry entry) => new()
    {
        Serial = RowKey.SerialOf(entry.Id),
        Kind = entry.Kind,
        Objection = entry.Objection,
        OccurredOn = entry.OccurredOn.DayNumber,
        Product = entry.ProductSerial,
        Terms = entry.Terms,
        From = entry.FromOn.DayNumber,
        Until = entry.UntilOn.DayNumber,
        Done = entry.DoneOn.DayNumber,
        Count0 = entry.Count0,
        Count1 = entry.Count1,
    };

    public static EvidenceItem ToItem(this EvidenceEntry entry)
    {
        var texts = EvidenceText.Read(entry.Texts);
        Provenance provenance = new(entry.Department, entry.Document, entry.Line, entry.RecordedAtUtc);
        return EvidenceForm.Of(entry.Kind).Unpack(entry.ToFact(), provenance, texts.GetValueOrDefault);
    }

    /// <summary>Whether two rows say the same of the same product; who said it and when is not compared.</summary>
    public static bool SaysTheSameAs(this EvidenceEntry left, EvidenceEntry right) =>
        left.ToFact() with { Serial = 0 } == right.ToFact() with { Serial = 0 } && left.Texts == right.Texts;
}
