using System.Text;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Importing;

/// <summary>Every kind of evidence with its fields and their terms, in the words that a file may use. The folder's <c>fields.md</c> is this text.</summary>
public static class ListFields
{
    public static string AsMarkdown()
    {
        var text = new StringBuilder("# The kinds of evidence and their fields\n\nColumns, terms and kinds may be written by code or by Chinese word. **Bold** fields are required. "
            + "This text is what `qc fields` prints.\n");
        foreach (var form in EvidenceForm.All)
        {
            var kind = Vocabulary.TermOf(form.Kind);
            text.Append($"\n## `{kind.Code}` {kind.Zh}: {kind.En}\n\nArchive group: {Vocabulary.TermOf(form.Group).Zh}, {Vocabulary.TermOf(form.Group).En}.\n");
            if (form.Fields.Count > 0)
            {
                text.Append("\n| column | 列名 | what is written |\n| --- | --- | --- |\n");
            }

            foreach (var field in form.Fields)
            {
                var column = EvidenceColumns.All.Any(own => own.IsNamed(field.Code)) ? $"{kind.Code}.{field.Code}" : field.Code;
                text.Append(field.Required ? $"| **`{column}`** " : $"| `{column}` ").Append($"| {field.Zh} | {Written(field)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Written(FieldForm field) => field.Type switch
    {
        FieldType.Term => string.Join(" · ", field.Vocabulary!.Terms.Select(term => $"`{term.Code}` {term.Zh}")),
        FieldType.Date => "date",
        FieldType.Count => "whole number, 0 or more",
        FieldType.Text => "text",
    };
}
