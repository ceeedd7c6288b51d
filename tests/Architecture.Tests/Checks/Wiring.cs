using System.Reflection;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>An exception from a rule, with its reason. One that is no longer needed is a violation itself.</summary>
internal sealed record Allowed(string Name, string Reason);

/// <summary>D5. No layer between a verb and its work: handlers do not take handlers, and an interface has a second implementation.</summary>
internal static class Wiring
{
    public static Looked Handlers(IEnumerable<Type> types)
    {
        (Type Type, Type Taken)[] taken = [.. types.SelectMany(type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(constructor => constructor.GetParameters().Select(parameter => (type, parameter.ParameterType))))];
        return new(
            [.. taken.Select(pair => $"{pair.Type.Name} takes {pair.Taken.Name}")],
            [.. taken.Where(pair => IsHandler(pair.Type) && IsHandler(pair.Taken)).Select(pair => $"{pair.Type.Name} takes {pair.Taken.Name}")]);
    }

    public static Looked Interfaces(IReadOnlyCollection<Type> types, IReadOnlyList<Allowed> allowed)
    {
        Type[] interfaces = [.. types.Where(type => type.IsInterface)];
        string[] lonely = [.. interfaces.Where(type => types.Count(other => !other.IsInterface && Implements(other, type)) < 2).Select(type => type.Name)];
        return new(
            [.. types.Select(type => type.Name)],
            [
                .. lonely.Except(allowed.Select(one => one.Name)).Select(name => $"{name} has fewer than two implementations"),
                .. allowed.Select(one => one.Name).Except(lonely).Select(name => $"{name} needs no exception any more"),
            ]);
    }

    private static bool IsHandler(Type type) => type.Name.EndsWith("Handler", StringComparison.Ordinal);

    private static bool Implements(Type type, Type @interface) => type.GetInterfaces().Any(one => one == @interface || (one.IsGenericType && one.GetGenericTypeDefinition() == @interface));
}
