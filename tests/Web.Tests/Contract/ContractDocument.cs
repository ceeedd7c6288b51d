using System.Text.Json.Nodes;
using QualityCredit.Testing;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>The committed OpenAPI document, read as a stranger would read it.</summary>
internal sealed class ContractDocument(JsonObject root)
{
    public static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(RulesFolder.Path)!, "src", "QualityCredit.Web", "openapi.json");

    public JsonObject Root => root;

    public IReadOnlyList<ContractOperation> Operations => field ??= [.. Find()];

    public static ContractDocument Read() => new(JsonNode.Parse(File.ReadAllText(Path))!.AsObject());

    /// <summary>What a reference leads to; the node itself where it is none.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        var found = node.AsObject();
        while (found["$ref"]?.GetValue<string>() is { } reference)
        {
            found = reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate((JsonNode)root, (at, step) => at[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!).AsObject();
        }

        return found;
    }

    private IEnumerable<ContractOperation> Find() =>
        from path in root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "put" or "post" or "delete" or "patch"
        select new ContractOperation(this, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());
}

/// <summary>One operation of the document.</summary>
internal sealed record ContractOperation(ContractDocument Document, string Method, string Path, JsonObject Node)
{
    public string Id => Node["operationId"]!.GetValue<string>();

    public IReadOnlyList<ContractParameter> Parameters => field ??= [.. from parameter in Node["parameters"]?.AsArray() ?? []
        let resolved = Document.Resolve(parameter!)
        select new ContractParameter(
            resolved["name"]!.GetValue<string>(), resolved["in"]!.GetValue<string>(), resolved["required"]?.GetValue<bool>() == true, Document.Resolve(resolved["schema"]!), resolved)];

    /// <summary>Schema of the body that the operation takes; null where it takes none.</summary>
    public JsonObject? Body => Content is { Count: > 0 } content ? Document.Resolve(content.First().Value!["schema"]!) : null;

    /// <summary>What the operation takes: application/json nearly everywhere.</summary>
    public string? BodyType => Content is { Count: > 0 } content ? content.First().Key : null;

    /// <summary>What the operation takes, and the schema of each.</summary>
    public IReadOnlyList<(string Type, JsonObject Schema)> Bodies => [.. (Content ?? []).Select(body => (body.Key, Document.Resolve(body.Value!["schema"]!)))];

    /// <summary>The body of the example.</summary>
    public JsonNode? Example => Content?.FirstOrDefault().Value?["example"];

    /// <summary>The first way to say who asks; null where everybody may.</summary>
    public string? SecurityScheme => Node["security"]!.AsArray().FirstOrDefault()?.AsObject().First().Key;

    /// <summary>Which client asks it, where one does: the enterprise or the bank.</summary>
    public Sender Client => Scopes.Contains("ledger:own") ? Sender.Enterprise : Sender.Client;

    private IEnumerable<string> Scopes => Node["security"]!.AsArray().SelectMany(scheme => scheme!.AsObject()).SelectMany(scheme => scheme.Value!.AsArray()).Select(scope => scope!.GetValue<string>());

    private JsonObject? Content => Node["requestBody"] is { } body ? Document.Resolve(body)["content"]?.AsObject() : null;

    public override string ToString() => $"{Method} {Path}";
}

internal sealed record ContractParameter(string Name, string In, bool IsRequired, JsonObject Schema, JsonObject Node);
