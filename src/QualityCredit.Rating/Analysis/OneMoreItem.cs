using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Analysis;

/// <summary>Items that could be added to a file on a day: for each kind one plain item, and others that differ from it in one term.</summary>
internal static class OneMoreItem
{
    private const int OccurredDaysBefore = 30;

    public static IEnumerable<EvidenceItem> On(DateOnly day, int serial, int? product) => EvidenceForm.All.SelectMany(form => Of(form, day, serial, product));

    private static IEnumerable<EvidenceItem> Of(EvidenceForm form, DateOnly day, int serial, int? product)
    {
        var plain = form.Fields.Where(field => field.Required && field.Type == FieldType.Term).ToDictionary(field => field.Code, field => field.Vocabulary!.Terms[0].Code);
        var variants = form.Fields.Where(field => field.Type == FieldType.Term)
            .SelectMany(field => field.Vocabulary!.Terms.Select(term => new Dictionary<string, string>(plain) { [field.Code] = term.Code }))
            .Prepend(plain);
        foreach (var terms in variants.SelectMany(one => Deciding(form, one)))
        {
            var head = new EvidenceHead(serial, day.AddDays(-OccurredDaysBefore), product, null, new("one-more", "", 0, new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            if (form.Read(head, field => Text(field, terms, day), []) is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>Each variant with each term of the field that says whether it is good or bad.</summary>
    private static IEnumerable<Dictionary<string, string>> Deciding(EvidenceForm form, Dictionary<string, string> terms) =>
        EvidencePolarity.DecidingField(form.Kind) is { } field
            ? form.Field(field)!.Vocabulary!.Terms.Select(term => new Dictionary<string, string>(terms) { [field] = term.Code })
            : [terms];

    /// <summary>In force, or past its date: an order is overdue, a certificate has just begun and does not end.</summary>
    private static string? Text(FieldForm field, Dictionary<string, string> terms, DateOnly day) => field.Type switch
    {
        FieldType.Term => terms.GetValueOrDefault(field.Code),
        FieldType.Date => (DatePlace)field.Place == DatePlace.From ? LegalDate.Text(day.AddDays(-1)) : null,
        FieldType.Count => field.Required || field.Code.EndsWith("findings", StringComparison.Ordinal) ? "1" : null,
        _ => field.Required ? "-" : null,
    };
}
