using System.Text.Json.Nodes;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using static QualityCredit.Rating.Policies.Schemas.SchemaParts;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>The schema of indicators.yaml: each measure knows its own keys, each kind of evidence its fields.</summary>
internal static class IndicatorsSchema
{
    public static PolicyText Document()
    {
        var head = new JsonObject
        {
            ["title"] = Ref("bilingual"),
            ["unit"] = OneOf(Reading.ReadIndicator.Units.Select(unit => unit.Name)),
            ["scope"] = OneOf("product"),
            ["settled-by"] = Ref("bilingual"),
        };
        var definitions = new JsonObject { ["bilingual"] = BothLanguages, ["window"] = Pattern("^([0-9]+ (months|days)|review-year)$") };
        foreach (var form in EvidenceForm.All)
        {
            definitions["where-" + Code(form)] = Where(form);
        }

        var edition = Map(AllKeys(), "measure");
        edition["allOf"] = new JsonArray([.. Enum.GetValues<Measure>().Select(Of), .. EvidenceForm.All.Select(Fields)]);
        return SchemaParts.Document("indicators", "Indicators: numbers computed from evidence in a window", Named(Dated(head, ["title", "unit"], edition)), definitions);
    }

    private static JsonObject AllKeys() => new()
    {
        ["measure"] = OneOf(Enum.GetNames<Measure>().Select(Vocabulary.Kebab)),
        ["of"] = OneOf([.. Vocabulary.Of<EvidenceKind>().Terms.Select(term => term.Code), "points", "grade"]),
        ["where"] = Named(OneOrMore(Text)),
        ["share-of"] = Named(OneOrMore(Text)),
        ["within"] = Ref("window"),
        ["under-objection"] = OneOf("skip", "count"),
        ["field"] = Text,
        ["by"] = Text,
        ["numerator"] = Text,
        ["denominator"] = Text,
        ["closed-by"] = Text,
        ["scale"] = Term<ForeignScale>(),
        ["at-least"] = Whole,
        ["regions"] = OneOrMore(Region),
        ["kinds"] = OneOrMore(ProductKind),
        ["reached"] = Months,
        ["for"] = Months,
        ["grade"] = Term<Grade>(),
    };

    /// <summary>The keys that a measure needs; those that it does not know are refused.</summary>
    private static JsonObject Of(Measure measure)
    {
        string[] counted = ["of", "where", "under-objection"];
        var (needs, mayHave) = measure switch
        {
            Measure.Count => (["of"], [.. counted, "within"]),
            Measure.Sum => (["of", "field"], [.. counted, "within"]),
            Measure.Most => (["of", "by"], [.. counted, "within"]),
            Measure.Share => (["of", "share-of"], [.. counted, "within", "at-least"]),
            Measure.LatestShare => (["of", "numerator", "denominator"], [.. counted, "within", "at-least"]),
            Measure.LatestClass => (["of", "field", "scale"], [.. counted, "within"]),
            Measure.Best => (["of", "field"], counted),
            Measure.Holds => (["of"], [.. counted, "within"]),
            Measure.Overdue => (["of", "closed-by"], counted),
            Measure.ProductsLacking => (["of"], [.. counted, "kinds"]),
            Measure.ProductsOfKind => (["kinds"], []),
            Measure.Located => (["regions"], []),
            Measure.FileAge => (["reached"], []),
            Measure.GradeHeld => (["grade", "for"], []),
            Measure.Result => (["of"], []),
            Measure.Size or Measure.FirstRating or Measure.ReviewDue or Measure.HighestRisk => (Array.Empty<string>(), Array.Empty<string>()),
        };
        var properties = new JsonObject();
        foreach (var (key, _) in AllKeys().Where(entry => entry.Key != "measure" && !needs.Contains(entry.Key) && !mayHave.Contains(entry.Key)))
        {
            properties[key] = false;
        }

        if (needs.Contains("of"))
        {
            properties["of"] = measure == Measure.Result ? OneOf("points", "grade") : Term<EvidenceKind>();
        }

        return If("measure", Vocabulary.Kebab(measure.ToString()), new() { ["properties"] = properties, ["required"] = Strings(needs) });
    }

    /// <summary>The fields of one kind at the keys that name fields.</summary>
    private static JsonObject Fields(EvidenceForm form)
    {
        IEnumerable<string> Named(params FieldType[] types) => form.Fields.Where(field => types.Contains(field.Type)).Select(field => field.Code);
        return If("of", Code(form), new()
        {
            ["properties"] = new JsonObject
            {
                ["where"] = Ref("where-" + Code(form)),
                ["share-of"] = Ref("where-" + Code(form)),
                ["field"] = OneOf(Named(FieldType.Term, FieldType.Count)),
                ["by"] = OneOf(Named(FieldType.Term)),
                ["numerator"] = OneOf(Named(FieldType.Count)),
                ["denominator"] = OneOf(Named(FieldType.Count)),
                ["closed-by"] = OneOf(Named(FieldType.Date)),
            },
        });
    }

    /// <summary>The vocabulary fields of one kind, each with its terms.</summary>
    public static JsonObject Where(EvidenceForm form)
    {
        var fields = new JsonObject();
        foreach (var field in form.Fields.Where(field => field.Type == FieldType.Term))
        {
            fields[field.Code] = OneOrMore(Terms(field.Vocabulary!));
        }

        return Map(fields);
    }

    private static string Code(EvidenceForm form) => Vocabulary.TermOf(form.Kind).Code;
}
