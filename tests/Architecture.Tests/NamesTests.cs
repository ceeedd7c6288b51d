using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class NamesTests
{
    [Fact]
    public void Files_and_types_are_named_by_what_they_do()
    {
        var looked = Names.In(SourceTree.Sources.Select(source => source.Path), OurAssemblies.Types.Select(type => type.Name));

        Assert.Contains("src/QualityCredit.Register/Storage/RegisterContext.cs", looked.At);
        Assert.Contains("RegisterContext", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void Names_that_say_nothing_are_named_so_the_check_can_fail()
    {
        var looked = Names.In(["src/Web/Extensions.cs", "src/Web/ReadExtensions.cs"], ["DateHelper", "Utils", "QualityCommon", "GradeManager", "Grade"]);

        Assert.Equal(["src/Web/Extensions.cs", "DateHelper", "Utils", "QualityCommon", "GradeManager"], looked.Violations);
    }
}
