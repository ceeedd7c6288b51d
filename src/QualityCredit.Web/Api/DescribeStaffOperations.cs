using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.OpenApi;
using QualityCredit.Web.Clients;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Api;

/// <summary>Writes into the document which operations need the bearer token.</summary>
internal sealed class DescribeStaffOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<RequiredClient>().Any())
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(IdentityConstants.BearerScheme, context.Document)] = [] }];
        }
    }
}
