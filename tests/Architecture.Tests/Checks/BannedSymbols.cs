using System.Reflection;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D3. A misspelt line bans nothing, in silence: every line must name a symbol that exists, and the analyzer must be handed the file.</summary>
internal static class BannedSymbols
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static readonly string[] _wiring =
        ["<AdditionalFiles Include=\"BannedSymbols.txt\" />", "<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\""];

    private static readonly Assembly[] _framework = [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
        .Select(Path.GetFileNameWithoutExtension).Select(name => Assembly.Load(name!))];

    public static Looked In(string text, string project)
    {
        string[] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return new(
            lines,
            [
                .. lines.Where(line => !Resolves(line.Split(';')[0])).Select(line => $"{line.Split(';')[0]} is no symbol"),
                .. lines.Where(line => line.IndexOf(';', StringComparison.Ordinal) < 0).Select(line => $"{line} gives no reason"),
                .. _wiring.Where(part => !project.Contains(part, StringComparison.Ordinal)).Select(part => $"the project lacks {part}"),
            ]);
    }

    private static bool Resolves(string documentationId)
    {
        var name = documentationId[2..];
        if (documentationId[0] == 'T')
        {
            return TypeOf(name) is not null;
        }

        var opening = name.IndexOf('(', StringComparison.Ordinal);
        var path = opening < 0 ? name : name[..opening];
        var (owner, member) = (path[..path.LastIndexOf('.')], path[(path.LastIndexOf('.') + 1)..]);
        var parameters = opening < 0 ? [] : name[(opening + 1)..^1].Split(',');
        return TypeOf(owner) is { } type && (documentationId[0] switch
        {
            'P' => type.GetProperty(member, Any) is not null,
            'F' => type.GetField(member, Any) is not null,
            'M' => Callables(type, member).Any(callable => callable.GetParameters().Select(parameter => parameter.ParameterType.FullName).SequenceEqual(parameters)),
            _ => false,
        });
    }

    private static IEnumerable<MethodBase> Callables(Type type, string member) =>
        member == "#ctor" ? type.GetConstructors() : type.GetMethods(Any).Where(method => method.Name == member);

    private static Type? TypeOf(string name) => _framework.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);
}
