using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using QualityCredit.Web.Limits;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>Writes into the document which refusals an operation has by its kind, and that everybody may ask where nobody is asked who he is.</summary>
internal sealed class DescribeRefusals : IOperationFilter
{
    private const string Type = "application/problem+json";

    private static readonly string _notModified = StatusCodes.Status304NotModified.ToString(CultureInfo.InvariantCulture);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        foreach (var (status, words) in Kinds(operation, metadata).Where(kind => !operation.Responses.ContainsKey(kind.Status)))
        {
            var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
            operation.Responses[status] = new OpenApiResponse { Description = words, Content = new Dictionary<string, IOpenApiMediaType> { [Type] = new OpenApiMediaType { Schema = schema } } };
        }

        if (operation.Responses.ContainsKey(_notModified))
        {
            operation.Responses[_notModified] = new OpenApiResponse { Description = "Not Modified: what If-None-Match names is still so." };
        }

        if (!metadata.OfType<IAuthorizeData>().Any())
        {
            operation.Security = [];
        }
    }

    private static IEnumerable<(string Status, string Words)> Kinds(OpenApiOperation operation, IList<object> metadata)
    {
        var parameters = operation.Parameters ?? [];
        if (operation.RequestBody is not null || parameters.Any(parameter => parameter.In is ParameterLocation.Query && !IsText(parameter)))
        {
            yield return Of(StatusCodes.Status400BadRequest, "Bad Request");
        }

        if (parameters.Any(parameter => parameter.In is ParameterLocation.Path && !IsText(parameter)))
        {
            yield return Of(StatusCodes.Status404NotFound, "Not Found");
        }

        if (operation.RequestBody is not null)
        {
            yield return Of(StatusCodes.Status413PayloadTooLarge, "Content Too Large");
            yield return Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type");
        }

        if (metadata.OfType<LimitedAttribute>().Any())
        {
            yield return Of(StatusCodes.Status429TooManyRequests, "Too Many Requests");
        }
    }

    private static bool IsText(IOpenApiParameter parameter) => parameter.Schema is { Type: JsonSchemaType.String, Format: null };

    private static (string Status, string Words) Of(int status, string words) => (status.ToString(CultureInfo.InvariantCulture), words);
}
