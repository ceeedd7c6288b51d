using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class ProjectReferencesTests
{
    private static readonly string _solution = File.ReadAllText(Path.Combine(SourceTree.Root, "QualityCredit.sln"));

    [Fact]
    public void Projects_refer_to_each_other_exactly_as_the_map_says()
    {
        var looked = ProjectReferences.In(SourceTree.Projects, ProjectMap.Edges, _solution);

        Assert.Contains("QualityCredit.Register → QualityCredit.Rating", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void An_edge_that_the_map_lacks_is_named_so_the_check_can_fail()
    {
        var map = ProjectMap.Edges.ToDictionary();
        map["QualityCredit.Scheduling"] = [];

        var looked = ProjectReferences.In(SourceTree.Projects, map, _solution);

        Assert.Equal(["QualityCredit.Scheduling → QualityCredit.Register is not in the map"], looked.Violations);
    }

    [Fact]
    public void A_project_outside_the_map_and_one_outside_the_solution_are_named_so_the_check_can_fail()
    {
        SourceFile stray = new("src/QualityCredit.Common/QualityCredit.Common.csproj", "<Project />");

        var looked = ProjectReferences.In([.. SourceTree.Projects, stray], ProjectMap.Edges, _solution);

        Assert.Equal(
            ["QualityCredit.Common is not in the map", "src/QualityCredit.Common/QualityCredit.Common.csproj is not in the solution"],
            looked.Violations);
    }
}
