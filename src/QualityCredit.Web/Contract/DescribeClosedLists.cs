using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Editions;
using QualityCredit.Web.Api.Responses;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>Writes closed lists of words into the document as enums, each list once under its name.</summary>
internal sealed class DescribeClosedLists : ISchemaFilter, IParameterFilter
{
    /// <summary>Lists of types that know nothing of the document.</summary>
    private static readonly Dictionary<(Type, string), ClosedListAttribute> _elsewhere = new()
    {
        [(typeof(OpenDataRow), nameof(OpenDataRow.Degree))] = new OneOfAttribute<ListingDegree>(),
        [(typeof(ChangedFile), nameof(ChangedFile.Change))] = new OneOfWordsAttribute(ChangedFile.Added, ChangedFile.Removed, ChangedFile.Changed),
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } || context.MemberInfo is not null || context.ParameterInfo is not null)
        {
            return;
        }

        foreach (var member in context.Type.GetProperties())
        {
            if (ListOf(context.Type, member) is { } list && JsonNamingPolicy.CamelCase.ConvertName(member.Name) is var name && properties.TryGetValue(name, out var before))
            {
                properties[name] = Of(member.PropertyType, list, before, context.SchemaRepository);
            }
        }
    }

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        var told = (ICustomAttributeProvider?)context.PropertyInfo ?? context.ParameterInfo;
        if (parameter is not OpenApiParameter described || told is null)
        {
            return;
        }

        if (told.GetCustomAttributes(typeof(ClosedListAttribute), false) is [ClosedListAttribute list])
        {
            described.Schema = Words(list, context.SchemaRepository);
        }
        else if (told.GetCustomAttributes(typeof(TypedTextAttribute), false) is [TypedTextAttribute typed])
        {
            described.Schema = typed.Schema;
        }
    }

    private static ClosedListAttribute? ListOf(Type type, PropertyInfo member) =>
        member.GetCustomAttribute<ClosedListAttribute>()
        ?? type.GetConstructors().SelectMany(made => made.GetParameters()).FirstOrDefault(parameter => parameter.Name == member.Name)?.GetCustomAttribute<ClosedListAttribute>()
        ?? _elsewhere.GetValueOrDefault((type, member.Name));

    /// <summary>The member as it was, but of the list.</summary>
    private static IOpenApiSchema Of(Type type, ClosedListAttribute list, IOpenApiSchema before, SchemaRepository schemas)
    {
        if (before is OpenApiSchema { Items: not null } items)
        {
            items.Items = type.GetGenericArguments()[0] == typeof(TermResponse) ? Term(list, schemas) : Words(list, schemas);
            return items;
        }

        if (type == typeof(TermResponse))
        {
            return Described(Term(list, schemas), before.Description);
        }

        var words = Words(list, schemas);
        return before.Type is { } stated && stated.HasFlag(JsonSchemaType.Null)
            ? new OpenApiSchema { Description = before.Description, OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, words] }
            : Described(words, before.Description);
    }

    private static IOpenApiSchema Described(IOpenApiSchema schema, string? words)
    {
        if (words is not null)
        {
            schema.Description = words;
        }

        return schema;
    }

    private static IOpenApiSchema Words(ClosedListAttribute list, SchemaRepository schemas)
    {
        OpenApiSchema schema = new() { Type = JsonSchemaType.String, Enum = [.. list.Words.Select(word => (JsonNode)JsonValue.Create(word))] };
        return list.Name is null ? schema : Named(list.Name, schema, schemas);
    }

    private static OpenApiSchemaReference Term(ClosedListAttribute list, SchemaRepository schemas) => Named(
        $"{list.Name}Term",
        new()
        {
            Description = "A word of a closed vocabulary with its stable code.",
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "code", "zh", "en" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["code"] = Words(list, schemas),
                ["zh"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["en"] = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            AdditionalPropertiesAllowed = false,
        },
        schemas);

    private static OpenApiSchemaReference Named(string name, OpenApiSchema schema, SchemaRepository schemas)
    {
        if (!schemas.Schemas.ContainsKey(name))
        {
            schemas.AddDefinition(name, schema);
        }

        return new(name);
    }
}
