using System.Text;
using System.Text.Json.Nodes;

namespace QualityCredit.Web.Tests.Contract.Generator;

/// <summary>Writes a record for each schema that is reached, and says which C# type a schema is.</summary>
internal sealed class TypesOfClient(ContractDocument document)
{
    private const string Schemas = "#/components/schemas/";

    private readonly SortedDictionary<string, string> _written = new(StringComparer.Ordinal);

    public string Text => string.Join('\n', _written.Values);

    /// <summary>The type of values that fit; records that it needs are written by that.</summary>
    public string Of(JsonNode schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Named(reference[Schemas.Length..]);
        }

        if ((schema["anyOf"] ?? schema["oneOf"])?.AsArray() is { } choices)
        {
            var kinds = choices.Where(choice => choice!["type"]?.ToString() != "null").Select(choice => Of(choice!)).ToList();
            return kinds.Count == 1 ? kinds[0] : $"AnyOf<{string.Join(", ", kinds)}>";
        }

        var described = schema.AsObject();
        return (SchemaTypes.TypeOf(described), SchemaTypes.FormatOf(described)) switch
        {
            ("string", "date") => "DateOnly",
            ("string", "date-time") => "DateTimeOffset",
            ("string", "uuid") => "Guid",
            ("string", _) => "string",
            ("integer", "int64") => "long",
            ("integer", _) => "int",
            ("number", _) => "double",
            ("boolean", _) => "bool",
            ("array", _) => $"IReadOnlyList<{Of(described["items"]!)}>",
            ("object", _) when described["additionalProperties"] is JsonObject values => $"IReadOnlyDictionary<string, {Of(values)}>",
            _ => "JsonElement",
        };
    }

    /// <summary>A name of the document in C#: listed-from and listedFrom are ListedFrom.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('-', '_', '.', ':').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private string Named(string name)
    {
        var schema = document.Root["components"]!["schemas"]![name]!.AsObject();
        if (schema["enum"] is JsonArray words)
        {
            _written[name] = List(name, words);
            return name;
        }

        if (schema["properties"] is not JsonObject { Count: > 0 } members)
        {
            return Of(schema);
        }

        if (_written.TryAdd(name, ""))
        {
            _written[name] = Record(name, schema, members);
        }

        return name;
    }

    private static string List(string name, JsonArray words)
    {
        StringBuilder text = new();
        text.Append("[JsonConverter(typeof(JsonStringEnumConverter<").Append(name).Append(">))]\npublic enum ").Append(name).Append("\n{\n");
        foreach (var word in words.Select(word => word!.GetValue<string>()))
        {
            text.Append("    [JsonStringEnumMemberName(\"").Append(word).Append("\")]\n    ").Append(Pascal(word)).Append(",\n");
        }

        return text.Append("}\n").ToString();
    }

    private string Record(string name, JsonObject schema, JsonObject members)
    {
        var required = SchemaTypes.RequiredOf(schema);
        StringBuilder text = new();
        text.Append(Summary(schema, "")).Append("public sealed record ").Append(name).Append("\n{\n");
        foreach (var (member, part) in members)
        {
            var isRequired = required.Contains(member);
            text.Append(Summary(part!.AsObject(), "    "))
                .Append("    [JsonPropertyName(\"").Append(member).Append("\")]\n")
                .Append("    public ").Append(isRequired ? "required " : "").Append(Of(part!)).Append(isRequired ? " " : "? ").Append(Pascal(member)).Append(" { get; init; }\n");
        }

        return text.Append("}\n").ToString();
    }

    public static string Summary(JsonObject described, string indent) => (described["description"] ?? described["summary"])?.GetValue<string>() is { } words
        ? $"{indent}/// <summary>{System.Security.SecurityElement.Escape(words.ReplaceLineEndings(" "))}</summary>\n"
        : "";
}
