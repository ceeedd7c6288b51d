using System.Globalization;
using System.Text.Json.Nodes;
using QualityCredit.Web.Tests.Hosting;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Values that fit a schema: what a fault is put into, so that the request comes as far as possible before it is refused.</summary>
internal sealed class WellFormed(ContractDocument document, Random random)
{
    /// <summary>A member of an object whose members may be called anything.</summary>
    public const string AnyName = "any/one.yaml";

    private const int Deepest = 6;

    private static readonly string[] _codes =
        [DemoEnterprises.TopGrade, DemoEnterprises.FailedTwiceCredit, DemoEnterprises.Listed, DemoEnterprises.TooLittleData, DemoEnterprises.NotRegistered];

    private static readonly string[] _words = ["示例", "announce", "guarantee", "spot-check", "propose", "hunan-2013", "示例〔2026〕7号", "1", "li.ming"];

    public string Text(string name, JsonObject schema) => name switch
    {
        "code" => One(_codes),
        _ when Known(schema) is { } word => word,
        _ => (SchemaTypes.TypeOf(schema), SchemaTypes.FormatOf(schema)) switch
        {
            ("integer", _) => random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
            ("number", _) => "1.5",
            ("boolean", _) => "true",
            (_, "date") => "2026-05-20",
            (_, "date-time") => "2026-05-20T08:00:00Z",
            (_, "uuid") => "00000000-0000-4000-8000-000000000001",
            _ => One(_words),
        },
    };

    public JsonNode? Value(string name, JsonNode schema, int depth = 0)
    {
        var resolved = document.Resolve(schema);
        if (resolved["oneOf"] is JsonArray choices)
        {
            return Value(name, choices.First(choice => choice!["type"]?.ToString() != "null")!, depth);
        }

        switch (SchemaTypes.TypeOf(resolved))
        {
            case "object" when depth < Deepest:
                JsonObject made = [];
                foreach (var (member, part) in resolved["properties"]?.AsObject() ?? [])
                {
                    made[member] = Value(member, part!, depth + 1);
                }

                if (resolved["additionalProperties"] is JsonObject values)
                {
                    made[AnyName] = Value(name, values, depth + 1);
                }

                return made;
            case "array" when depth < Deepest:
                return new JsonArray([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Value(name, resolved["items"] ?? new JsonObject(), depth + 1))]);
            case "integer":
                return random.Next(1, 4);
            case "number":
                return 1.5;
            case "boolean":
                return random.Next(2) == 0;
            default:
                return Text(name, resolved);
        }
    }

    public T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private string? Known(JsonObject schema) => schema["enum"] is JsonArray { Count: > 0 } words ? words[random.Next(words.Count)]?.ToString() : null;
}
