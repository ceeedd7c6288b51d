using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QualityCredit.Web.Api;

/// <summary>
/// What a request must state is there when the endpoint sees it: a null, or a null among the items of a list, is a malformed request and
/// never an exception further in. What is answered is not looked at.
/// </summary>
internal static class RefuseNulls
{
    public static void In(JsonSerializerOptions json)
    {
        (json.RespectNullableAnnotations, json.RespectRequiredConstructorParameters) = (true, true);
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Look);
    }

    private static void Look(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            property.IsGetNullable = property.PropertyType is { IsValueType: false } || Nullable.GetUnderlyingType(property.PropertyType) is not null || property.IsGetNullable;
        }

        var lists = type.Properties.Where(HoldsNoNulls).ToList();
        if (lists.Count > 0)
        {
            type.OnDeserialized = made => Check(made, lists);
        }
    }

    private static bool HoldsNoNulls(JsonPropertyInfo property)
    {
        if (property.Get is null || property.AttributeProvider is not PropertyInfo { CanRead: true } member || member.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(member.PropertyType))
        {
            return false;
        }

        var nullability = new NullabilityInfoContext().Create(member);
        var items = nullability.ElementType ?? nullability.GenericTypeArguments.LastOrDefault();
        return items is { ReadState: NullabilityState.NotNull, Type.IsValueType: false };
    }

    private static void Check(object made, List<JsonPropertyInfo> lists)
    {
        foreach (var list in lists)
        {
            var items = list.Get!(made) is IDictionary named ? named.Values : list.Get(made) as IEnumerable;
            if (items?.Cast<object?>().Contains(null) == true)
            {
                throw new JsonException($"There is a null among the items of {list.Name}.");
            }
        }
    }
}
