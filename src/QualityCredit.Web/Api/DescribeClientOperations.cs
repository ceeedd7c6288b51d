using Microsoft.OpenApi;
using QualityCredit.Web.Clients;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Api;

/// <summary>Writes into the document which operations need the credential of a client, and which scope, and where somebody at the client is named.</summary>
internal sealed class DescribeClientOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NamedUser>().Any())
        {
            operation.Parameters = [.. operation.Parameters ?? [], new OpenApiParameter
            {
                Name = ClientUser.Header,
                In = ParameterLocation.Header,
                Description = $"查询人 Who asks, where user in the body does not say it: {ClientUser.Form.En}",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = ClientUser.Longest },
            }];
        }

        if (metadata.OfType<RequiredClient>().FirstOrDefault() is { } required)
        {
            List<string> scopes = required.Scope is { } scope ? [scope.Code] : [];
            operation.Security = [.. new[] { ClientSchemes.Any, ClientSchemes.Token }.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = scopes })];
        }
    }
}
