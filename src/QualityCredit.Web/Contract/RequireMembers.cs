using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>A number, a day or a yes that a record cannot be made without is required, as its texts are.</summary>
internal sealed class RequireMembers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } described || context.MemberInfo is not null || context.ParameterInfo is not null)
        {
            return;
        }

        foreach (var member in context.Type.GetProperties().Where(member => IsNeeded(context.Type, member)))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (described.Properties.ContainsKey(name))
            {
                (described.Required ??= new HashSet<string>()).Add(name);
            }
        }
    }

    private static bool IsNeeded(Type type, PropertyInfo member) =>
        member.PropertyType.IsValueType && Nullable.GetUnderlyingType(member.PropertyType) is null
        && (member.IsDefined(typeof(RequiredMemberAttribute))
            || type.GetConstructors().SelectMany(made => made.GetParameters()).Any(parameter => parameter.Name == member.Name && !parameter.HasDefaultValue));
}
