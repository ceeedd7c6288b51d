using System.Reflection;
using System.Runtime.CompilerServices;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D6. Public types of the core are closed and cannot be changed from outside.</summary>
internal static class CoreTypes
{
    public static Looked In(IEnumerable<Type> types)
    {
        Type[] all = [.. types];
        return new(
            [.. all.Select(type => type.Name)],
            [
                .. all.Where(type => !IsClosed(type)).Select(type => $"{type.Name} is neither sealed, static, an enum nor an abstract record"),
                .. all.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                    .Where(HasPublicSetter).Select(property => $"{property.DeclaringType!.Name}.{property.Name} can be set"),
            ]);
    }

    private static bool IsClosed(Type type) => type.IsSealed || (type.IsAbstract && IsRecord(type));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    // An init accessor counts as writable for reflection; only its modifier tells.
    private static bool HasPublicSetter(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
