using Microsoft.OpenApi;
using QualityCredit.Web.Api;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>An answer of lines, each a JSON object of one of these kinds.</summary>
internal sealed record AnswersLines(params IReadOnlyList<Type> Kinds);

/// <summary>A question that may also be lines, each a JSON object of this kind.</summary>
internal sealed record TakesLines(Type Kind);

/// <summary>Writes into the document what a line can be.</summary>
internal sealed class DescribeLines : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<AnswersLines>().FirstOrDefault() is { } answers)
        {
            foreach (var media in (operation.Responses ?? []).SelectMany(answer => answer.Value.Content ?? new Dictionary<string, IOpenApiMediaType>())
                .Where(media => media.Key == NdjsonType.Name).Select(media => (OpenApiMediaType)media.Value))
            {
                media.Schema = new OpenApiSchema
                {
                    Description = "One line of the answer.",
                    AnyOf = [.. answers.Kinds.Select(kind => context.SchemaGenerator.GenerateSchema(kind, context.SchemaRepository))],
                };
            }
        }

        if (metadata.OfType<TakesLines>().FirstOrDefault() is { } takes)
        {
            operation.RequestBody!.Content![NdjsonType.Name] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(takes.Kind, context.SchemaRepository) };
        }
    }
}
