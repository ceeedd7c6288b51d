using System.Text.Json.Nodes;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using static QualityCredit.Rating.Policies.Schemas.SchemaParts;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>The schema of a rule file.</summary>
internal static class RuleSchema
{
    public static PolicyText Document()
    {
        var head = new JsonObject { ["rule"] = Text, ["title"] = Ref("bilingual"), ["because"] = Ref("bilingual"), ["stage"] = Term<Stage>(), ["dimension"] = Term<Dimension>() };
        var schema = Dated(head, ["rule", "title", "stage"], Edition());
        schema["allOf"] = new JsonArray(If("stage", Vocabulary.TermOf(Stage.Points).Code, new() { ["required"] = Strings("dimension") }));
        return SchemaParts.Document("rule", "One rule: when these indicators have these values, then this follows", schema, new()
        {
            ["bilingual"] = BothLanguages,
            ["condition"] = Condition(),
            ["effect"] = Effect(),
        });
    }

    /// <summary>Rows, or one when and then.</summary>
    private static JsonObject Edition()
    {
        var row = Map(new() { ["when"] = Ref("condition"), ["then"] = Ref("effect") }, "then");
        var edition = Map(new() { ["when"] = Ref("condition"), ["then"] = Ref("effect"), ["rows"] = List(row), ["unknown"] = OneOf("silent", "applies") });
        edition["if"] = new JsonObject { ["required"] = Strings("rows") };
        edition["then"] = new JsonObject { ["properties"] = new JsonObject { ["when"] = false, ["then"] = false } };
        edition["else"] = new JsonObject { ["required"] = Strings("then") };
        return edition;
    }

    private static JsonObject Condition() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["any"] = List(Ref("condition")), ["not"] = Ref("condition") },
        ["additionalProperties"] = Text,
    };

    private static JsonObject Effect()
    {
        JsonObject One(string key, JsonObject value) => Map(new() { [key] = value }, key);
        var most = One("at-most", Term<Grade>());
        var least = One("at-least", OneOf([.. Codes<RiskLevel>(), .. Codes<SupervisionIntensity>()]));
        return AnyOf(
            Map(new() { ["add"] = Whole, ["times"] = Text, ["at-least"] = Whole, ["at-most"] = Whole }, "add"),
            One("grade", Term<Grade>()),
            most,
            One("outcome", OneOf("unrated")),
            One("hold", OneOf("upgrade")),
            One("steps-up", Whole),
            One("raise", Whole),
            least,
            Map(new() { ["candidate"] = Term<ListingDegree>(), ["term"] = Months, ["removable-after"] = AnyOf(Months, OneOf("never")) }, "candidate", "term", "removable-after"),
            One("key-supervision", OneOf("true")),
            One("alert", OneOf("true")),
            One("exit", OneOf("proposed")),
            Map(new() { ["red-list"] = OneOf("proposed"), ["term"] = Months, ["notice"] = Pattern("^[0-9]+ working-days$") }, "red-list", "term", "notice"),
            One("local-grade", Text));
    }

    private static IEnumerable<string> Codes<T>() where T : struct, Enum => Vocabulary.Of<T>().Terms.Select(term => term.Code);
}
