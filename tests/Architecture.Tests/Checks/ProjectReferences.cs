using System.Xml.Linq;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D1. Read from the project files: the compiler drops references that are not used, so the assemblies would not tell.</summary>
internal static class ProjectReferences
{
    public static Looked In(IReadOnlyList<SourceFile> projects, IReadOnlyDictionary<string, string[]> map, string solution)
    {
        var edges = projects.ToDictionary(project => Path.GetFileNameWithoutExtension(project.Path), Edges);
        return new(
            [.. edges.SelectMany(project => project.Value.Select(to => $"{project.Key} → {to}"))],
            [
                .. edges.Keys.Except(map.Keys).Select(project => $"{project} is not in the map"),
                .. map.Keys.Except(edges.Keys).Select(project => $"{project} is in the map but not on disk"),
                .. projects.Where(project => !solution.Contains(project.Name, StringComparison.Ordinal)).Select(project => $"{project.Path} is not in the solution"),
                .. edges.SelectMany(project => project.Value.Except(map.GetValueOrDefault(project.Key, [])).Select(to => $"{project.Key} → {to} is not in the map")),
                .. map.SelectMany(project => project.Value.Except(edges.GetValueOrDefault(project.Key, [])).Select(to => $"{project.Key} → {to} is in the map but not in the project")),
            ]);
    }

    private static string[] Edges(SourceFile project) =>
        [.. XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];
}
