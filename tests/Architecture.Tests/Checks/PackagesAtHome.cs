using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D4. Packages stay where they are at home: in the project files, and in what the sources name.</summary>
internal static partial class PackagesAtHome
{
    public static Looked InProjects(IEnumerable<SourceFile> projects, IReadOnlyList<PackageHome> homes)
    {
        (string Project, string Package)[] references = [.. projects.Where(IsProduct).SelectMany(project => XDocument.Parse(project.Text)
            .Descendants("PackageReference").Select(reference => (Path.GetFileNameWithoutExtension(project.Path), reference.Attribute("Include")!.Value)))];
        return new(
            [.. references.Select(reference => $"{reference.Project}: {reference.Package}")],
            [.. references.Where(reference => homes.FirstOrDefault(home => home.Package == reference.Package)?.Homes.Contains(reference.Project) != true)
                .Select(reference => $"{reference.Package} is not at home in {reference.Project}")]);
    }

    public static Looked InSources(IEnumerable<SourceFile> sources, IReadOnlyList<PackageHome> homes, IReadOnlyList<Allowed> guests)
    {
        var named = sources.Where(IsProduct).SelectMany(source => Named(source).Select(name => (source, name))).ToList();
        var abroad = named.Where(use => HomeOf(use.name, homes) is { } home && !home.Homes.Contains(ProjectOf(use.source))).ToList();
        string[] visits = [.. abroad.Select(use => $"{ProjectOf(use.source)}: {use.name}").Distinct()];
        return new(
            [.. named.Select(use => $"{use.source.Path}: {use.name}")],
            [
                .. abroad.Where(use => guests.All(guest => guest.Name != $"{ProjectOf(use.source)}: {use.name}")).Select(use => $"{use.source.Path} names {use.name}"),
                .. guests.Select(guest => guest.Name).Except(visits).Select(guest => $"{guest} needs no exception any more"),
            ]);
    }

    /// <summary>Files that say a word, or name a namespace, outside of the folders where it belongs.</summary>
    public static Looked Within(IEnumerable<SourceFile> sources, string word, params string[] folders)
    {
        string[] users = [.. sources.Where(IsProduct).Where(source => Named(source).Contains(word) || source.Text.Contains(word + "<", StringComparison.Ordinal))
            .Select(source => source.Path)];
        return new(users, [.. users.Where(path => !folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))).Select(path => $"{path} names {word}")]);
    }

    public static Looked Without(IEnumerable<SourceFile> sources, string project, IReadOnlyList<string> namespaces)
    {
        var named = sources.Where(source => ProjectOf(source) == project).SelectMany(source => Named(source).Select(name => (source, name))).ToList();
        return new(
            [.. named.Select(use => $"{use.source.Path}: {use.name}")],
            [.. named.Where(use => namespaces.Any(banned => IsWithin(use.name, banned))).Select(use => $"{use.source.Path} names {use.name}")]);
    }

    private static PackageHome? HomeOf(string name, IReadOnlyList<PackageHome> homes) => homes
        .Where(home => home.Namespace is { } space && IsWithin(name, space))
        .MaxBy(home => home.Namespace!.Length);

    private static bool IsWithin(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static bool IsProduct(SourceFile file) => !file.Path.StartsWith("tests/", StringComparison.Ordinal);

    private static string ProjectOf(SourceFile file) => file.Path.Split('/')[1];

    /// <summary>Namespaces in using lines, and whole names written out in the code.</summary>
    private static IEnumerable<string> Named(SourceFile source) => source.Lines
        .Where(line => !line.Line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Line.StartsWith("namespace ", StringComparison.Ordinal))
        .SelectMany(line => DottedName().Matches(line.Line).Select(match => match.Value).Concat(UsedName().Matches(line.Line).Select(match => match.Groups[1].Value)))
        .Distinct();

    [GeneratedRegex(@"\b(?:Microsoft|System|Spectre|YamlDotNet|Quartz|AutoMapper|Bogus|CsvHelper|Swashbuckle)(?:\.[A-Z]\w*)+")]
    private static partial Regex DottedName();

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static )?(\w+);?\s*$")]
    private static partial Regex UsedName();
}
