using System.Text.Json;
using System.Text.Json.Nodes;

namespace QualityCredit.Web.Contract;

/// <summary>How an operation is asked: it goes into the document, and a test asks so.</summary>
internal sealed record ApiExample
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <summary>By the id of the operation.</summary>
    public static IReadOnlyDictionary<string, ApiExample> All { get; } = Read<Dictionary<string, ApiExample>>("examples.json");

    /// <summary>What the host answered to those that are shown, by the id of the operation.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Answers { get; } = Read<Dictionary<string, JsonNode>>("answers.json");

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public JsonNode? Body { get; init; }

    /// <summary>Account of the demonstration that asks; the inspector where the operation is for officers and no other is named.</summary>
    public string? As { get; init; }

    /// <summary>How it is answered; 200 where not stated. A refusal is an example too.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether the answer stands in the document.</summary>
    public bool Shown { get; init; }

    private static T Read<T>(string name)
    {
        using var stream = typeof(ApiExample).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        return JsonSerializer.Deserialize<T>(stream, _web)!;
    }
}
