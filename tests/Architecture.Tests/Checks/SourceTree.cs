using QualityCredit.Testing;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>A file of the checkout, by its path below the root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public IEnumerable<(int Number, string Line)> Lines => Text.Split('\n').Select((line, index) => (index + 1, line));
}

/// <summary>The files of the checkout that people write.</summary>
internal static class SourceTree
{
    private static readonly string[] _places = ["src", "seeds", "tests"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> _sources = new(() => Read("*.cs", "*.razor"));

    private static readonly Lazy<IReadOnlyList<SourceFile>> _projects = new(() => Read("*.csproj"));

    public static string Root { get; } = Path.GetDirectoryName(RulesFolder.Path)!;

    public static IReadOnlyList<SourceFile> Sources => _sources.Value;

    public static IReadOnlyList<SourceFile> Projects => _projects.Value;

    private static IReadOnlyList<SourceFile> Read(params string[] patterns) =>
        [.. _places.SelectMany(place => patterns.SelectMany(pattern =>
                Directory.EnumerateFiles(Path.Combine(Root, place), pattern, SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];
}
