using System.Collections.Frozen;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Importing;

/// <summary>How the rows of one kind of evidence are read from one file: made once, so that a row looks nothing up by name.</summary>
internal sealed class EvidencePlan
{
    /// <summary>Days that may lie ahead: terms and validities. All others tell what has happened.</summary>
    private static readonly FrozenSet<string> _ahead = new[] { "valid-from", "valid-until", "due-on", "listed-until" }.ToFrozenSet();

    private readonly FrozenDictionary<FieldForm, int> _columns;

    public EvidencePlan(EvidenceForm form, SheetHeader header)
    {
        Form = form;
        _columns = form.Fields.ToFrozenDictionary(field => field, field => header.IndexOf(form.Kind, field));
        Foreign = [.. header.FieldIndexes.Except(_columns.Values).Order()];
        Dates = [.. form.Fields.Where(field => field.Type == FieldType.Date && IndexOf(field) >= 0)
            .Select(field => (IndexOf(field), _ahead.Contains(field.Code)))];
        Texts = [.. form.Fields.Where(field => field.Type == FieldType.Text && IndexOf(field) >= 0).Select(IndexOf)];
    }

    public EvidenceForm Form { get; }

    /// <summary>Columns that only other kinds have.</summary>
    public int[] Foreign { get; }

    public (int Column, bool MayLieAhead)[] Dates { get; }

    public int[] Texts { get; }

    public int IndexOf(FieldForm field) => _columns[field];

    public int IndexOf(string field) => Form.Field(field) is { } form ? IndexOf(form) : -1;
}
