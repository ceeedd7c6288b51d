using System.Text.Json.Nodes;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using static QualityCredit.Rating.Policies.Schemas.SchemaParts;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>The schema of a file of golden cases.</summary>
internal static class CasesSchema
{
    public static PolicyText Document()
    {
        var given = Given();
        var golden = Given();
        golden["properties"]!["case"] = Text;
        golden["properties"]!["boundary"] = Text;
        golden["properties"]!["expect"] = Ref("expect");
        golden["required"] = Strings("case", "expect");
        var entry = new JsonObject
        {
            ["if"] = new JsonObject { ["required"] = Strings("given") },
            ["then"] = Map(new() { ["given"] = given }, "given"),
            ["else"] = golden,
        };
        var schema = List(entry);
        schema["contains"] = new JsonObject { ["required"] = Strings("case") };
        var definitions = new JsonObject { ["expect"] = Expect(), ["evidence"] = new JsonObject { ["type"] = "object", ["required"] = Strings("id", "kind", "date"), ["properties"] = new JsonObject { ["kind"] = Term<EvidenceKind>() } } };
        definitions["evidence"]!["allOf"] = new JsonArray([.. EvidenceForm.All.Select(form => If("kind", Vocabulary.TermOf(form.Kind).Code, Ref(Vocabulary.TermOf(form.Kind).Code)))]);
        foreach (var form in EvidenceForm.All)
        {
            definitions[Vocabulary.TermOf(form.Kind).Code] = Item(form);
        }

        return SchemaParts.Document("cases", "Golden cases of a rule: a file, a day, and what the decision must be", schema, definitions);
    }

    private static JsonObject Given() => Map(new()
    {
        ["as-of"] = Date,
        ["enterprise"] = Map(new() { ["region"] = Region, ["size"] = Term<EnterpriseSize>(), ["opened"] = Date }),
        ["standing"] = Map(new() { ["grade"] = Term<Grade>(), ["since"] = Date, ["first-rated"] = Date, ["reviewed"] = Date }, "first-rated", "reviewed"),
        ["products"] = List(Product(), mayBeEmpty: true),
        ["evidence"] = List(Ref("evidence"), mayBeEmpty: true),
        ["without"] = OneOrMore(Text),
    });

    private static JsonObject Product()
    {
        var severity = AnyOf(new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 4 }, Pattern("^[0-4]$"));
        var assessment = new JsonObject();
        foreach (var harm in (string[])["safety", "health", "energy", "environment"])
        {
            assessment[harm] = severity.DeepClone();
        }

        (assessment["probability"], assessment["sensitive-users"]) = (DecimalNumber, Flag);
        return Map(new() { ["id"] = Text, ["kind"] = ProductKind, ["assessment"] = Map(assessment, "safety", "health", "energy", "environment", "probability") }, "id", "kind");
    }

    private static JsonObject Item(EvidenceForm form)
    {
        var fields = new JsonObject { ["id"] = Text, ["kind"] = Text, ["date"] = Date, ["product"] = Text, ["objection"] = Term<ObjectionState>() };
        foreach (var field in form.Fields)
        {
            fields[field.Code] = field.Type switch
            {
                FieldType.Term => Terms(field.Vocabulary!),
                FieldType.Date => Date,
                FieldType.Count => CountNumber,
                FieldType.Text => Text,
            };
        }

        return Map(fields, form.Fields.Where(field => field.Required).Select(field => field.Code));
    }

    private static JsonObject Expect()
    {
        var values = Named(Text);
        var dimensions = new JsonObject();
        foreach (var term in Vocabulary.Of<Dimension>().Terms)
        {
            dimensions[term.Code] = Whole;
        }

        var finding = Map(new() { ["rule"] = Text, ["effect"] = values.DeepClone(), ["evidence"] = OneOrMore(Text), ["values"] = values.DeepClone() }, "rule");
        return Map(new()
        {
            ["grade"] = OneOf([.. Vocabulary.Of<Grade>().Terms.Select(term => term.Code), "unrated"]),
            ["local-grade"] = Text,
            ["points"] = Whole,
            ["dimensions"] = Map(dimensions),
            ["fires"] = List(AnyOf(Text, finding), mayBeEmpty: true),
            ["silent"] = OneOrMore(Text),
            ["unknown"] = OneOrMore(Text),
            ["indicators"] = values,
            ["risks"] = Named(Term<RiskLevel>()),
            ["intensity"] = Term<SupervisionIntensity>(),
            ["candidates"] = List(Map(new() { ["rule"] = Text, ["degree"] = Text, ["term"] = Text, ["removable-after"] = Text }, "rule", "degree", "term", "removable-after"), mayBeEmpty: true),
            ["key-supervision"] = Flag,
            ["next-change"] = Text,
        });
    }
}
