using System.Reflection;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D9, first part. Endpoints and pages ask the register; none of them, nor a lambda in them, holds a type of the store.</summary>
internal static class StoreInFrontEnd
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Looked In(IEnumerable<Type> types)
    {
        Type[] all = [.. types];
        return new(
            [.. all.Select(NameOf)],
            [.. all.SelectMany(type => Held(type).SelectMany(Parts).Where(IsStore).Select(store => $"{NameOf(type)} holds {store.Name}")).Distinct()]);
    }

    private static IEnumerable<Type> Held(Type type) =>
    [
        .. type.GetFields(Any).Select(field => field.FieldType),
        .. type.GetProperties(Any).Select(property => property.PropertyType),
        .. type.GetConstructors(Any).SelectMany(InBody),
        .. type.GetMethods(Any).SelectMany(method => InBody(method).Append(method.ReturnType)),
    ];

    private static IEnumerable<Type> InBody(MethodBase method) =>
    [
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)] : [type];

    private static bool IsStore(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        || (type.BaseType is { } parent && IsStore(parent));

    private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{NameOf(outer)}.{type.Name}" : type.Name;
}
