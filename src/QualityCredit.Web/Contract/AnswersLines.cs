using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>An answer of lines, each a JSON object of one of these kinds.</summary>
internal sealed record AnswersLines(params IReadOnlyList<Type> Kinds);

/// <summary>Writes into the document what a line can be.</summary>
internal sealed class DescribeLines : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AnswersLines>().FirstOrDefault() is { } lines
            && operation.Responses?.GetValueOrDefault("200")?.Content is { } content && content.TryGetValue("application/x-ndjson", out var media) && media is OpenApiMediaType answer)
        {
            answer.Schema = new OpenApiSchema
            {
                Description = "One line of the answer.",
                AnyOf = [.. lines.Kinds.Select(kind => context.SchemaGenerator.GenerateSchema(kind, context.SchemaRepository))],
            };
        }
    }
}
