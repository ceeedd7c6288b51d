using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>What an item of evidence states, field by field.</summary>
internal sealed record FieldWords(FieldForm Field, string Value, Term? Term)
{
    public static IReadOnlyList<FieldWords> Of(EvidenceItem item) =>
        [.. EvidenceForm.Of(item.Kind).Fields
            .Select(field => (field, text: field.TextOf(item)))
            .Where(stated => stated.text is not null)
            .Select(stated => new FieldWords(stated.field, stated.text!, stated.field.Vocabulary?.Find(stated.text)))];

    /// <summary>All fields in one line.</summary>
    public static Bilingual LineOf(EvidenceItem item)
    {
        var fields = Of(item);
        return new(
            string.Join("；", fields.Select(field => $"{field.Field.Zh}：{field.Term?.Zh ?? field.Value}")),
            string.Join("; ", fields.Select(field => $"{field.Field.En}: {field.Term?.En ?? field.Value}")));
    }
}
