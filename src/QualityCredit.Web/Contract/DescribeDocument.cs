using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>Puts into the document where it holds, what its groups are for, and the headers that answers refer to.</summary>
internal sealed class DescribeDocument : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new() { Url = "/", Description = "本机 The host that serves this document" }];
        swaggerDoc.Components!.Headers = DescribeHeaders.Words.Keys.ToDictionary(name => name, IOpenApiHeader (name) => DescribeHeaders.Of(name, isRequired: true));
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description = ApiTags.Words.GetValueOrDefault(tag.Name!);
        }
    }
}
