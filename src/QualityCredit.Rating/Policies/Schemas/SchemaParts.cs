using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>
/// The pieces of which the schemas are made. A YAML editor takes <c>2</c> for a number and <c>true</c> for a truth value where the
/// reader sees text, so a piece allows both where both are read alike.
/// </summary>
internal static class SchemaParts
{
    private static readonly JsonSerializerOptions _format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>One value, of whatever kind, that is not empty.</summary>
    public static JsonObject Text => new() { ["type"] = Strings("string", "number", "boolean"), ["minLength"] = 1 };

    public static JsonObject Whole => AnyOf(new() { ["type"] = "integer" }, Pattern("^[+-]?[0-9]+$"));

    public static JsonObject CountNumber => AnyOf(new() { ["type"] = "integer", ["minimum"] = 0 }, Pattern("^[0-9]+$"));

    public static JsonObject DecimalNumber => AnyOf(new() { ["type"] = "number", ["minimum"] = 0 }, Pattern("^[0-9]*[.]?[0-9]+$"));

    public static JsonObject Flag => OneOf("true", "false");

    public static JsonObject Date => Pattern("^([0-9]{4}-[0-9]{2}-[0-9]{2})$");

    public static JsonObject Months => Pattern("^[0-9]+ months$");

    public static JsonObject Region => AnyOf(new() { ["type"] = "integer", ["minimum"] = 100000, ["maximum"] = 999999 }, Pattern("^[0-9]{6}$"));

    public static JsonObject ProductKind => Pattern("^[0-9]{4}-[0-9]{2}$");

    public static JsonObject BothLanguages => Map(new() { ["zh"] = Text, ["en"] = Text }, "zh", "en");

    /// <summary>A scalar or a list of them.</summary>
    public static JsonObject OneOrMore(JsonObject item) => AnyOf((JsonObject)item.DeepClone(), new() { ["type"] = "array", ["items"] = item });

    public static JsonObject Term<T>() where T : struct, Enum => Terms(Vocabulary.Of<T>());

    public static JsonObject Terms(Vocabulary vocabulary) => OneOf([.. vocabulary.Terms.Select(term => term.Code)]);

    /// <summary>Words; those that YAML takes for numbers or truth values also as such.</summary>
    public static JsonObject OneOf(params IEnumerable<string> words)
    {
        var values = new JsonArray();
        foreach (var word in words)
        {
            values.Add(word);
            if (bool.TryParse(word, out var flag))
            {
                values.Add(flag);
            }
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                values.Add(number);
            }
        }

        return new() { ["enum"] = values };
    }

    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    public static JsonObject AnyOf(params JsonObject[] ways) => new() { ["anyOf"] = new JsonArray([.. ways]) };

    public static JsonObject Ref(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    public static JsonObject List(JsonObject item, bool mayBeEmpty = false) =>
        mayBeEmpty ? new() { ["type"] = "array", ["items"] = item } : new() { ["type"] = "array", ["minItems"] = 1, ["items"] = item };

    /// <summary>A map of known keys.</summary>
    public static JsonObject Map(JsonObject properties, params IEnumerable<string> required)
    {
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (Strings([.. required]) is { Count: > 0 } keys)
        {
            map["required"] = keys;
        }

        return map;
    }

    /// <summary>A map whose keys are names.</summary>
    public static JsonObject Named(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    /// <summary>Exactly one of the two citations stands beside the other keys.</summary>
    public static JsonObject Cited(JsonObject map)
    {
        var properties = map["properties"]!.AsObject();
        (properties["cites"], properties["ours"]) = (Text, Text);
        map["oneOf"] = new JsonArray(new JsonObject { ["required"] = Strings("cites") }, new JsonObject { ["required"] = Strings("ours") });
        return map;
    }

    /// <summary>
    /// A file or entry with its head and dated editions: either a list of them, or one edition whose keys stand beside the head.
    /// </summary>
    /// <param name="head">Keys of the whole.</param>
    /// <param name="required">Which of them must be there.</param>
    /// <param name="edition">A map of the keys of one edition, without its dates and citation.</param>
    public static JsonObject Dated(JsonObject head, IReadOnlyList<string> required, JsonObject edition)
    {
        var several = (JsonObject)head.DeepClone();
        several["editions"] = List(Edition(new(), edition));
        var one = Edition(head, edition);
        one["required"] = Strings([.. one["required"]!.AsArray().Select(key => (string)key!), .. required]);
        return new()
        {
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = Strings("editions") },
            ["then"] = Map(several, [.. required, "editions"]),
            ["else"] = one,
        };
    }

    public static JsonObject If(string key, string value, JsonObject then) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [key] = new JsonObject { ["const"] = value } }, ["required"] = Strings(key) },
        ["then"] = then,
    };

    public static JsonArray Strings(params IEnumerable<string> words) => new([.. words.Select(word => (JsonNode?)word)]);

    public static PolicyText Document(string name, string title, JsonObject schema, JsonObject? definitions = null)
    {
        // One line for each key and each definition: short enough to read a difference, and no book of brackets.
        var lines = new List<string> { Line("$schema", Dialect), Line("$id", name + ".schema.json"), Line("title", title) };
        lines.AddRange(schema.Select(entry => Line(entry.Key, entry.Value)));
        if (definitions is not null)
        {
            lines.Add("  \"$defs\": {\n" + string.Join(",\n", definitions.Select(entry => "  " + Line(entry.Key, entry.Value))) + "\n  }");
        }

        return new($"schema/{name}.schema.json", "{\n" + string.Join(",\n", lines) + "\n}\n");
    }

    private static string Line(string key, JsonNode? value) => $"  {JsonSerializer.Serialize(key, _format)}: {value!.ToJsonString(_format)}";

    private static JsonObject Edition(JsonObject head, JsonObject edition)
    {
        var map = (JsonObject)edition.DeepClone();
        var properties = (JsonObject)head.DeepClone();
        foreach (var (key, value) in new JsonObject { ["from"] = Date, ["until"] = Date }.Concat(map["properties"]!.AsObject()).ToList())
        {
            properties[key] = value!.DeepClone();
        }

        map["properties"] = properties;
        map["required"] = Strings(["from", .. map["required"]?.AsArray().Select(key => (string)key!) ?? []]);
        return Cited(map);
    }
}
