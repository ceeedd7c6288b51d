using Microsoft.OpenApi;
using QualityCredit.Register.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Idempotency;

/// <summary>Writes into the document which operations take a key, and what a repeated answer bears.</summary>
internal sealed class DescribeIdempotencyKeys : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<KeyUse>().Any(use => use.Mode != KeyMode.None))
        {
            return;
        }

        operation.Parameters = [.. operation.Parameters ?? [], new OpenApiParameter
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Description = "幂等键 A key that the client makes for this request and sends again with every repetition of it: the request is carried out once, and a repetition "
                + $"gets the first answer with {AnswerOncePerKey.ReplayedHeader}: true. Another request under the same key is 422, a repetition while the first runs 409. Refusals are not kept.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = AnsweredRequest.LongestKey },
        }];
    }
}
