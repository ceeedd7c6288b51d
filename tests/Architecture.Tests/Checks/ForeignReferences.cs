using System.Reflection;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D2. What is neither of the base class library nor allowed. The framework's folder decides, not the name: a package may begin with "System." too.</summary>
internal static class ForeignReferences
{
    private static readonly string _framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static Looked In(Assembly assembly, params string[] allowed)
    {
        string[] all = [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];
        return new(all, [.. all.Except(allowed).Where(name => !File.Exists(Path.Combine(_framework, name + ".dll")))]);
    }
}
