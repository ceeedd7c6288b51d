using System.Text.Json.Nodes;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>What a schema says of a value, in the words of OpenAPI 3.1.</summary>
internal static class SchemaTypes
{
    /// <summary>The type beside null; null where the schema leaves it open.</summary>
    public static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => type!.GetValue<string>()).FirstOrDefault(type => type != "null"),
        JsonNode type => type.GetValue<string>(),
        null => schema.ContainsKey("properties") ? "object" : null,
    };

    public static bool MayBeNull(JsonObject schema) => schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

    public static string? FormatOf(JsonObject schema) => schema["format"]?.GetValue<string>();

    public static IReadOnlySet<string> RequiredOf(JsonObject schema) => (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
}
