using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>Puts into the document where it holds, and what its groups are for.</summary>
internal sealed class DescribeDocument : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new() { Url = "/", Description = "本机 The host that serves this document" }];
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description = ApiTags.Words.GetValueOrDefault(tag.Name!);
        }
    }
}
