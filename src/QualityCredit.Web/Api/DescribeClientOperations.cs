using Microsoft.OpenApi;
using QualityCredit.Web.Clients;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Api;

/// <summary>Writes into the document which operations need the credential of a client, and which scope.</summary>
internal sealed class DescribeClientOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiredClient>().FirstOrDefault() is { } required)
        {
            List<string> scopes = required.Scope is { } scope ? [scope.Code] : [];
            operation.Security = [.. new[] { ClientSchemes.Any, ClientSchemes.Token }.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = scopes })];
        }
    }
}
