using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>Says of a problem what is always there.</summary>
internal sealed class DescribeProblems : ISchemaFilter
{
    private static readonly Dictionary<string, string> _always = new()
    {
        ["type"] = "Address of the page about this code.",
        ["title"] = "What is the matter, in the language that was asked for.",
        ["status"] = "The status of the answer once more.",
        ["code"] = $"Stable name of the refusal: programs go by it. All are listed at {ProblemCatalogue.Address}.",
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ProblemDetails) || schema is not OpenApiSchema { Properties: { } properties } problem)
        {
            return;
        }

        problem.Description = "A refusal (RFC 9457). Some codes have members of their own beside these.";
        properties["code"] = new OpenApiSchema();
        foreach (var (name, words) in _always)
        {
            properties[name] = new OpenApiSchema { Type = name == "status" ? JsonSchemaType.Integer : JsonSchemaType.String, Format = name == "status" ? "int32" : null, Description = words };
        }

        problem.Required = _always.Keys.ToHashSet();
    }
}
