using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using QualityCredit.Web.Api;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>Puts the examples into the document.</summary>
internal sealed class DescribeExamples : IOperationFilter
{
    private const string Json = "application/json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId is not { } id || !ApiExample.All.TryGetValue(id, out var example))
        {
            return;
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example = example.Parameters.TryGetValue(parameter.Name!, out var value) ? Typed(parameter, value) : null;
        }

        Put(operation.RequestBody?.Content, example.Body);
        Put(operation.Responses?.GetValueOrDefault("200")?.Content, ApiExample.Answers.GetValueOrDefault(id));
    }

    private static void Put(IDictionary<string, IOpenApiMediaType>? content, JsonNode? example)
    {
        if (example is not null && content is not null && (content.TryGetValue(Json, out var media) || content.TryGetValue(NdjsonType.Name, out media)))
        {
            ((OpenApiMediaType)media).Example = example.DeepClone();
        }
    }

    private static JsonValue Typed(OpenApiParameter parameter, string value) =>
        parameter.Schema?.Type is { } type && (type & JsonSchemaType.Integer) != 0 ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture))
        : parameter.Schema?.Type is { } flag && (flag & JsonSchemaType.Boolean) != 0 ? JsonValue.Create(bool.Parse(value))
        : JsonValue.Create(value);
}
