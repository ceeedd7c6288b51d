using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>An example of the document, sent, and what came back.</summary>
internal sealed record ExampleAnswer(ContractOperation Operation, ApiExample Example, int Status, string? Type, string Body, IReadOnlySet<string> Headers)
{
    // Whoever gets one of these reads of it in the document.
    private static readonly string[] _told = ["ETag", "Location", "Content-Digest", "Repr-Digest", "Signature-Input", "Signature", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Data-Version", "X-Ledger-Last"];

    public static Task<ExampleAnswer> AskAsync(ContractHost host, ContractOperation operation, ApiExample example, CancellationToken ct) =>
        AskAsync(host, operation, example, CredentialOf(host, operation, example), ct);

    /// <summary>The same, asked by somebody else.</summary>
    public static async Task<ExampleAnswer> AskAsync(ContractHost host, ContractOperation operation, ApiExample example, string? credential, CancellationToken ct)
    {
        using HttpRequestMessage message = new(new(operation.Method), TargetOf(operation));
        if (operation.Example is { } body)
        {
            message.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, operation.BodyType!);
        }

        foreach (var header in operation.Parameters.Where(parameter => parameter.In == "header" && parameter.Node["example"] is not null))
        {
            message.Headers.TryAddWithoutValidation(header.Name, header.Node["example"]!.ToString());
        }

        if (credential is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", credential);
        }

        using var answer = await host.Http.SendAsync(message, ct);
        return new(operation, example, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(ct),
            answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What does not fit the document.</summary>
    public IEnumerable<string> Wrong(SchemaOfDocument schemas)
    {
        if (Status != Example.Status)
        {
            return [$"is {Status} where the example says {Example.Status}: {Body}"];
        }

        var answer = Operation.Document.Resolve(Operation.Node["responses"]![Status.ToString(CultureInfo.InvariantCulture)]!);
        return [.. WrongHeaders(answer), .. WrongBody(answer["content"]?.AsObject(), schemas)];
    }

    private IEnumerable<string> WrongHeaders(JsonObject answer)
    {
        if (Status >= 400)
        {
            // Of refusals the document tells Retry-After alone.
            return [];
        }

        var named = answer["headers"]?.AsObject().ToDictionary(header => header.Key, header => Operation.Document.Resolve(header.Value!)["required"]?.GetValue<bool>() == true) ?? [];
        return [.. named.Where(header => header.Value).Select(header => header.Key).Except(Headers).Select(name => $"lacks the header {name}"), .. _told.Intersect(Headers).Except(named.Keys).Select(name => $"has the header {name}, of which the document says nothing")];
    }

    private IEnumerable<string> WrongBody(JsonObject? documented, SchemaOfDocument schemas)
    {
        if (documented is null)
        {
            return Body.Length == 0 ? [] : [$"has a body where the document has none: {Body}"];
        }

        return Type is null || documented[Type] is not { } media ? [$"is {Type} where the document says {string.Join(", ", documented.Select(type => type.Key))}"]
            : Type.EndsWith("json", StringComparison.Ordinal) && media["schema"]!["type"]?.ToString() != "string" ? Lines(Type).SelectMany(line => schemas.WhyWrong(media["schema"]!, JsonNode.Parse(line)))
            : Body.Length == 0 ? ["is empty"] : [];
    }

    private string[] Lines(string type) => type == "application/x-ndjson" ? Body.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [Body];

    private static string TargetOf(ContractOperation operation)
    {
        var path = operation.Path;
        List<string> query = [];
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Node["example"] is not null))
        {
            var value = Uri.EscapeDataString(parameter.Node["example"]!.ToString());
            if (parameter.In == "path")
            {
                path = path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
            }
            else if (parameter.In == "query")
            {
                query.Add($"{parameter.Name}={value}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string? CredentialOf(ContractHost host, ContractOperation operation, ApiExample example) => operation.SecurityScheme switch
    {
        null => null,
        "Client" => host.CredentialOf(operation.Client),
        _ => host.TokenOf(example.As ?? "inspector"),
    };
}

/// <summary>The schemas of the document, as a validator takes them.</summary>
internal sealed class SchemaOfDocument(ContractDocument document)
{
    private readonly QualityCredit.Testing.SchemaCheck _check = new(new Dictionary<string, JsonObject> { [""] = document.Root });

    public IEnumerable<string> WhyWrong(JsonNode schema, JsonNode? value) => _check.Of("", schema, value);
}
