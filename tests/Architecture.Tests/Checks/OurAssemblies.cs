using System.Reflection;
using System.Runtime.CompilerServices;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>The assemblies that are shipped.</summary>
internal static class OurAssemblies
{
    public static Assembly Rating { get; } = Assembly.Load("QualityCredit.Rating");

    public static Assembly Web { get; } = Assembly.Load("QualityCredit.Web");

    public static IReadOnlyList<Assembly> All { get; } =
    [
        Rating,
        Assembly.Load("QualityCredit.Register"),
        Assembly.Load("QualityCredit.Register.Sqlite"),
        Assembly.Load("QualityCredit.Register.SqlServer"),
        Assembly.Load("QualityCredit.Scheduling"),
        Assembly.Load("QualityCredit.Seeds"),
        Web,
        Assembly.Load("qc"),
    ];

    public static IEnumerable<Type> Types => All.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type));

    public static bool IsGenerated(Type type) =>
        type.Name.StartsWith('<') || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));
}
