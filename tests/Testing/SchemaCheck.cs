using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QualityCredit.Testing;

/// <summary>
/// Checks JSON by a schema of draft 2020-12, as far as our schemas go: a keyword that it does not know stops it, so that none is
/// passed over. Written here because no package that does it can be had.
/// </summary>
public sealed class SchemaCheck(IReadOnlyDictionary<string, JsonObject> documents)
{
    /// <summary>Where and why the value is refused; none means it is valid.</summary>
    public IEnumerable<string> Of(string document, JsonNode? value) => Of(documents[document], documents[document], value, "$");

    /// <summary>As <see cref="Of(string, JsonNode)"/>, for a schema that stands somewhere inside the document.</summary>
    public IEnumerable<string> Of(string document, JsonNode schema, JsonNode? value) => Of(schema, documents[document], value, "$");

    private IEnumerable<string> Of(JsonNode schema, JsonObject root, JsonNode? value, string at)
    {
        if (schema is JsonValue)
        {
            return schema.GetValue<bool>() ? [] : [$"{at} must not be here"];
        }

        return ((JsonObject)schema).SelectMany(entry => Keyword((JsonObject)schema, entry.Key, entry.Value!, root, value, at));
    }

    private IEnumerable<string> Keyword(JsonObject schema, string keyword, JsonNode own, JsonObject root, JsonNode? value, string at)
    {
        bool Fits(JsonNode part, JsonNode? of) => !Of(part, root, of, at).Any();
        IEnumerable<string> No(bool refused, string why) => refused ? [$"{at} {why}"] : [];
        switch (keyword)
        {
            case "$schema" or "$id" or "title" or "$defs" or "then" or "else" or "description" or "format" or "example" or "examples" or "default" or "readOnly" or "writeOnly" or "deprecated":
                return [];
            case "$ref":
                var (name, path) = own.GetValue<string>().Split('#') is [var file, var inside] ? (file, inside) : (own.GetValue<string>(), "");
                var target = name.Length > 0 ? documents[name] : root;
                return Of(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)target, (node, step) => node[step]!), target, value, at);
            case "type":
                return No(!(own is JsonArray types ? types : [own.DeepClone()]).Any(type => IsOf(type!.GetValue<string>(), value)), $"is not {own.ToJsonString()}");
            case "enum":
                return No(!own.AsArray().Any(one => JsonNode.DeepEquals(one, value)), "is not one of the words");
            case "const":
                return No(!JsonNode.DeepEquals(own, value), $"is not {own.ToJsonString()}");
            case "pattern":
                return No(IsOf("string", value) && !Regex.IsMatch(value!.GetValue<string>(), own.GetValue<string>()), "is not of the form");
            case "minLength":
                return No(IsOf("string", value) && value!.GetValue<string>().Length < own.GetValue<int>(), "is too short");
            case "minimum":
                return No(IsOf("number", value) && value!.GetValue<decimal>() < own.GetValue<decimal>(), "is too small");
            case "maxLength":
                return No(IsOf("string", value) && value!.GetValue<string>().Length > own.GetValue<int>(), "is too long");
            case "maximum":
                return No(IsOf("number", value) && value!.GetValue<decimal>() > own.GetValue<decimal>(), "is too great");
            case "required":
                return value is JsonObject has ? own.AsArray().Select(key => key!.GetValue<string>()).Where(key => !has.ContainsKey(key)).Select(key => $"{at} lacks {key}") : [];
            case "properties":
                return value is JsonObject map ? own.AsObject().Where(one => map.ContainsKey(one.Key)).SelectMany(one => Of(one.Value!, root, map[one.Key], $"{at}.{one.Key}")) : [];
            case "additionalProperties":
                return value is JsonObject others
                    ? others.Where(one => schema["properties"]?.AsObject().ContainsKey(one.Key) != true).SelectMany(one => Of(own, root, one.Value, $"{at}.{one.Key}"))
                    : [];
            case "items":
                return value is JsonArray list ? list.SelectMany((one, i) => Of(own, root, one, $"{at}[{i}]")) : [];
            case "minItems":
                return No(value is JsonArray { Count: var count } && count < own.GetValue<int>(), "holds too few");
            case "contains":
                return No(value is JsonArray parts && !parts.Any(one => Fits(own, one)), "holds none that is asked for");
            case "anyOf":
                return No(!own.AsArray().Any(way => Fits(way!, value)), "fits in no way");
            case "oneOf":
                return No(own.AsArray().Count(way => Fits(way!, value)) != 1, "does not fit in exactly one way");
            case "allOf":
                return own.AsArray().SelectMany(part => Of(part!, root, value, at));
            case "if":
                return schema[Fits(own, value) ? "then" : "else"] is { } branch ? Of(branch, root, value, at) : [];
            default:
                throw new NotSupportedException($"The keyword {keyword} is not checked here.");
        }
    }

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.GetValueKind() == JsonValueKind.String,
        "boolean" => value is JsonValue flag && flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value is JsonValue number && number.GetValueKind() == JsonValueKind.Number,
        "integer" => value is JsonValue whole && whole.GetValueKind() == JsonValueKind.Number && decimal.IsInteger(whole.GetValue<decimal>()),
        _ => throw new NotSupportedException(type),
    };
}
